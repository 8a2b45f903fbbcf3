import type { Insert } from './inserter.ts';
import type { TestPerson } from './workspaces.ts';

/** An agreement that was never signed, and what somebody said of it. */
export async function givenUp(insert: Insert, { id }: { id: string }, author: TestPerson) {
  const agreementId = await insert('agreements', {
    partnership_id: id,
    number: 9001,
    kind: 'memorandum',
    title: 'Ended',
    is_binding: false,
    sections: '[{"key": "purpose", "title": "Purpose", "body": []}]',
    stage: 'draft',
    latest_version: 0,
    amending_because: '',
    ended_on: '2026-02-01',
    end_reason: 'Past',
    end_consequences: '',
  });
  const said = { section_key: 'purpose', words: 'Said', author_id: author.personId };
  const commentId = await insert('agreement_comments', { partnership_id: id, agreement_id: agreementId, ...said });
  return { agreementId, commentId };
}
