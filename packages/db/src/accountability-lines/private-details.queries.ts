import type { AccountabilityLine } from '@trivet/domain';
import type { Transaction } from '../kernel/transaction.ts';
import type { Within } from '../owners/owners.queries.ts';

export type PrivateDetailRow = {
  words: string;
  edition: number;
  writtenAt: string | null;
  writtenByName: string | null;
};

/**
 * What a partner keeps to itself about a line, as last written. Row-level security shows it to that partner's leads and
 * auditors alone, whatever asks.
 */
export async function readPrivateDetail(
  tx: Transaction,
  { workspaceId, partnershipId }: Within,
  lineId: string,
): Promise<PrivateDetailRow> {
  const { rows } = await tx.client.query<PrivateDetailRow>({
    name: 'private_detail',
    text: `select d.words, d.edition, to_char(d.written_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "writtenAt", p.name as "writtenByName"
           from accountability_private_details d left join people p on p.id = d.written_by_id
           where d.workspace_id = $1 and d.partnership_id = $2 and d.line_id = $3
           order by d.edition desc limit 1`,
    values: [workspaceId, partnershipId, lineId],
  });
  return rows[0] ?? { words: '', edition: 0, writtenAt: null, writtenByName: null };
}

/** Keeps what was written beside what was before; nothing of it goes anywhere else. */
export async function keepPrivateDetail(
  tx: Transaction,
  line: AccountabilityLine,
  written: { id: string; words: string; at: string; by: string },
): Promise<void> {
  await tx.client.query({
    name: 'keep_private_detail',
    text: `insert into accountability_private_details
             (id, workspace_id, partnership_id, line_id, partner_id, edition, words, written_at, written_by_id)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    values: [
      written.id,
      line.workspaceId,
      line.partnershipId,
      line.id,
      line.fromPartnerId,
      line.privateEditions,
      written.words,
      written.at,
      written.by,
    ],
  });
}
