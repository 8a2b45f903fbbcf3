import type { Transaction } from '../kernel/transaction.ts';
import type { Within } from '../owners/owners.queries.ts';

/** Somebody who has a text open, and the field they are in; null where they are in none. */
export type Writer = { personId: string; personName: string; field: string | null; since: string };

/** A text that several people write. */
export type Text = Within & { subject: string; subjectId: string };

/** Where a person is in a text. `takeOver` puts them there though somebody else is. */
export type WritingPlace = { personId: string; field: string | null; takeOver: boolean };

/** Who writes now, and whether that is other than before. */
export type Writers = { writers: Writer[]; hasChanged: boolean };

/**
 * Says where a person is in a text, and who else is. They are put into a field only while nobody else is there, or where
 * they take it over. Whoever has not been heard of for 30 seconds is gone.
 */
export async function tellWriter(tx: Transaction, text: Text, place: WritingPlace): Promise<Writers> {
  await tx.client.query('select pg_advisory_xact_lock(hashtextextended($1, 43))', [text.subjectId]);
  const before = await listWriters(tx, text);
  await letGo(tx, text, place);
  await tx.client.query({
    name: 'tell_writer',
    text: `insert into writers as mine (workspace_id, partnership_id, subject, subject_id, person_id, field, since, seen_at)
           values ($1, $2, $3, $4, $5, ${fieldIfFree}, ${now}, ${now})
           on conflict (subject_id, person_id) do update set field = excluded.field, seen_at = excluded.seen_at,
             since = case when mine.field is distinct from excluded.field or not ${isHere('mine')} then excluded.since else mine.since end`,
    values: [text.workspaceId, text.partnershipId, text.subject, text.subjectId, place.personId, place.field],
  });
  const writers = await listWriters(tx, text);
  return { writers, hasChanged: JSON.stringify(writers) !== JSON.stringify(before) };
}

const now = 'statement_timestamp()';
const isHere = (writer: string) => `${writer}.seen_at > ${now} - interval '30 seconds'`;
const fieldIfFree = `case when exists (
  select from writers other where other.subject_id = $4 and other.person_id <> $5 and other.field = $6) then null else $6 end`;

async function letGo(tx: Transaction, { subjectId }: Text, { personId, field, takeOver }: WritingPlace): Promise<void> {
  await tx.client.query({
    name: 'let_go_of_fields',
    text: `update writers gone set field = null where gone.subject_id = $1 and gone.person_id <> $2 and gone.field is not null
             and (not ${isHere('gone')} or ($4 and gone.field = $3))`,
    values: [subjectId, personId, field, takeOver],
  });
}

async function listWriters(tx: Transaction, { workspaceId, partnershipId, subjectId }: Text): Promise<Writer[]> {
  const { rows } = await tx.client.query<Writer>({
    name: 'list_writers',
    text: `select w.person_id as "personId", p.name as "personName", w.field, w.since from writers w
           join people p on p.workspace_id = $1 and p.id = w.person_id
           where w.workspace_id = $1 and w.partnership_id = $2 and w.subject_id = $3 and ${isHere('w')}
           order by w.person_id`,
    values: [workspaceId, partnershipId, subjectId],
  });
  return rows;
}
