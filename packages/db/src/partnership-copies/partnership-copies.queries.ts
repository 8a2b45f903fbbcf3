import { copyDays, type PartnershipCopy } from '@trivet/domain';
import { eq, ne, sql } from 'drizzle-orm';
import { all, keyset, type Page, type PageRequest } from '../kernel/page.ts';
import type { Transaction } from '../kernel/transaction.ts';
import { partnershipCopies } from './partnership-copies.table.ts';

/** Whose copies, of which partnership. */
export type CopyReader = { workspaceId: string; partnershipId: string; personId: string };

/** A person's copies of a partnership that are kept still, newest first by `-createdAt`. */
export async function listPartnershipCopies(
  tx: Transaction,
  reader: CopyReader,
  { sort }: { sort: string },
  page: PageRequest,
): Promise<Page<PartnershipCopy>> {
  const byTime = { createdAt: { by: partnershipCopies.createdAt, of: ({ createdAt }: PartnershipCopy) => createdAt } };
  const sorted = keyset(byTime, { sort, id: partnershipCopies.id }, page);
  const rows = await tx
    .select()
    .from(partnershipCopies)
    .where(all(keptFor(reader), sorted.where))
    .orderBy(...sorted.orderBy)
    .limit(sorted.limit);
  return sorted.page(rows);
}

/** @returns undefined when nothing such is kept for this person */
export async function readPartnershipCopy(
  tx: Transaction,
  reader: CopyReader,
  id: string,
): Promise<PartnershipCopy | undefined> {
  const [copy] = await tx
    .select()
    .from(partnershipCopies)
    .where(all(keptFor(reader), eq(partnershipCopies.id, id)));
  return copy;
}

const keptFor = ({ workspaceId, partnershipId, personId }: CopyReader) =>
  all(
    eq(partnershipCopies.workspaceId, workspaceId),
    eq(partnershipCopies.partnershipId, partnershipId),
    eq(partnershipCopies.personId, personId),
    ne(partnershipCopies.status, 'removed'),
    sql`${partnershipCopies.createdAt} > app.now() - make_interval(days => ${copyDays})`,
  );

/** How many copies of a person are kept, wait or are being made; until this transaction ends nobody else counts them. */
export async function countPartnershipCopies(
  tx: Transaction,
  { workspaceId, partnershipId, personId }: CopyReader,
): Promise<number> {
  const turn = `copies of ${partnershipId} for ${personId}`;
  await tx.client.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [turn]);
  const { rows } = await tx.client.query<{ n: number }>({
    name: 'count_partnership_copies',
    text: `select count(*) as n from partnership_copies
           where workspace_id = $1 and partnership_id = $2 and person_id = $3 and status in ('waiting', 'making', 'ready')
             and created_at > app.now() - make_interval(days => $4)`,
    values: [workspaceId, partnershipId, personId, copyDays],
  });
  return rows[0]?.n ?? 0;
}

type OneCopy = CopyReader & { copyId: string };

/** What is in a copy, portion by portion. */
export async function* readCopyContent(
  tx: Transaction,
  { workspaceId, partnershipId, personId, copyId }: OneCopy,
): AsyncGenerator<Buffer> {
  for (let portion = 0; ; portion += 1) {
    const { rows } = await tx.client.query<{ content: Buffer }>({
      name: 'read_partnership_copy_portion',
      text: `select content from partnership_copy_portions
             where workspace_id = $1 and partnership_id = $2 and person_id = $3 and copy_id = $4 and portion = $5`,
      values: [workspaceId, partnershipId, personId, copyId, portion],
    });
    if (!rows[0]) return;
    yield rows[0].content;
  }
}

/** Leaves nothing of what was in a copy. */
export async function dropCopyContent(
  tx: Transaction,
  { workspaceId, partnershipId, personId, copyId }: OneCopy,
): Promise<void> {
  await tx.client.query({
    name: 'drop_partnership_copy',
    text: `delete from partnership_copy_portions
           where workspace_id = $1 and partnership_id = $2 and person_id = $3 and copy_id = $4`,
    values: [workspaceId, partnershipId, personId, copyId],
  });
}
