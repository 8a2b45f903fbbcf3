import { z } from 'zod';
import { type Change, type Decision, decide } from '../kernel/change.ts';
import { Id, Instant, line, partnershipRecord } from '../kernel/fields.ts';
import { always, assertAllows, type Guards } from '../kernel/guards.ts';
import type { Kind } from '../kernel/kind.ts';
import { cannotBe } from '../kernel/refusal.ts';
import { type Agreement, AgreementSection } from './agreement.ts';
import { agreementGuards } from './agreement-guards.ts';

const CommentFields = z.strictObject({
  sectionKey: AgreementSection.shape.key,
  words: line(2000, 'Write your comment'),
});

/** What somebody says about one section. */
export const AgreementCommentDraft = CommentFields.meta({ id: 'AgreementCommentDraft' });
export type AgreementCommentDraft = z.output<typeof AgreementCommentDraft>;

export const AgreementComment = z
  .strictObject({
    ...partnershipRecord,
    ...CommentFields.shape,
    agreementId: Id,
    authorId: Id,
    resolvedAt: Instant.nullable(),
    resolvedById: Id.nullable(),
  })
  .meta({ id: 'AgreementComment' });
export type AgreementComment = z.output<typeof AgreementComment>;

type Payload = { agreementId: string; sectionKey: string };
export type AgreementCommentEvent =
  | { type: 'agreement_comment.added'; payload: Payload }
  | { type: 'agreement_comment.resolved'; payload: Payload };
type CommentChange = Change<AgreementComment, AgreementCommentEvent>;

const unresolved = ({ resolvedAt }: AgreementComment) =>
  resolvedAt === null ? null : (['comment_resolved', 'This comment is resolved already.'] as const);

const guards = {
  'agreement.see': always,
  'agreement.resolve_comment': unresolved,
} satisfies Guards<AgreementComment>;

export const agreementCommentKind: Kind<AgreementComment> = {
  subject: 'agreement_comment',
  schema: AgreementComment,
  guards,
  // Nobody rewrites what was said: it is answered, or resolved.
  edit: { action: 'agreement.resolve_comment', fields: z.strictObject({}) },
  heldBy: ({ authorId }) => ({ ownerPersonId: authorId }),
  tracks: ['resolvedAt'],
};

/** @throws Refusal `unprocessable` when the agreement has no such section now */
export function addComment(
  draft: AgreementCommentDraft,
  { id, agreement, authorId }: { id: string; agreement: Agreement; authorId: string },
  { at }: Decision,
): CommentChange {
  assertAllows(agreementGuards([]), 'agreement.comment', agreement);
  if (!agreement.sections.some(({ key }) => key === draft.sectionKey))
    throw cannotBe('/sectionKey', 'no_section', 'There is no such section. Read the text again');
  const { workspaceId, partnershipId, id: agreementId } = agreement;
  const place = { id, workspaceId, partnershipId, agreementId, authorId };
  const state = { resolvedAt: null, resolvedById: null, version: 1, createdAt: at, updatedAt: at };
  const comment: AgreementComment = { ...draft, ...place, ...state };
  return decide(AgreementComment, null, comment, { type: 'agreement_comment.added', payload: about(comment) });
}

export function resolveComment(comment: AgreementComment, { at, by }: Decision): CommentChange {
  assertAllows(guards, 'agreement.resolve_comment', comment);
  const after = { ...comment, resolvedAt: at, resolvedById: by };
  return decide(AgreementComment, comment, after, { type: 'agreement_comment.resolved', payload: about(comment) });
}

const about = ({ agreementId, sectionKey }: AgreementComment): Payload => ({ agreementId, sectionKey });
