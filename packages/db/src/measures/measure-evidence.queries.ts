import type { EvidenceKind, EvidenceOf } from '@trivet/domain';
import { sql } from 'drizzle-orm';
import type { Transaction } from '../kernel/transaction.ts';
import type { Within } from '../owners/owners.queries.ts';

/** What a measure shows, as people quote it. */
export type ShownEvidence = EvidenceOf & { reference: string; title: string };

/** The three kinds in the order in which they are read: where each is kept, its letter and how it is called. */
const kinds = {
  objective: { table: 'objectives', letter: 'O', title: 'title' },
  criterion: { table: 'criteria', letter: 'C', title: 'words' },
  agreement: { table: 'agreements', letter: 'G', title: 'title' },
} satisfies Record<EvidenceKind, object>;

const shown = Object.entries(kinds).map(
  ([kind, { table, letter, title }], at) => `
    select ${at} as at, x.number, '${kind}' as kind, x.id, app.reference(p.code, '${letter}', x.number) as reference, x.${title} as title
    from measure_evidence e join ${table} x on x.id = e.${kind}_id join partnerships p on p.id = x.partnership_id
    where e.measure_id = measures.id`,
);

/** A column of what each measure shows. */
export const evidenceColumn = sql<ShownEvidence[]>`(
  select coalesce(json_agg(json_build_object('kind', s.kind, 'id', s.id, 'reference', s.reference, 'title', s.title) order by s.at, s.number), '[]')
  from (${sql.raw(shown.join(' union all '))}) s)`;

/** Whether a measure shows this, whichever kind it is of. */
export const isEvidenceOf = (id: string) =>
  sql`exists (select from measure_evidence e where e.measure_id = measures.id and ${id} in (e.objective_id, e.criterion_id, e.agreement_id))`;

/** Which of these are in the partnership. */
export async function readWhatIsHere(
  tx: Transaction,
  { workspaceId, partnershipId }: Within,
  wanted: readonly EvidenceOf[],
): Promise<Set<string>> {
  const each = Object.entries(kinds).map(
    ([kind, { table }]) =>
      `select x.id from ${table} x join wanted w on w.kind = '${kind}' and w.id = x.id where x.workspace_id = $1 and x.partnership_id = $2`,
  );
  const { rows } = await tx.client.query<{ id: string }>({
    name: 'evidence_here',
    text: `with wanted as (select * from json_to_recordset($3) as w (kind text, id uuid)) ${each.join(' union all ')}`,
    values: [workspaceId, partnershipId, JSON.stringify(wanted)],
  });
  return new Set(rows.map(({ id }) => id));
}

/** Has a measure show these and nothing else. */
export async function setEvidence(
  tx: Transaction,
  { workspaceId, partnershipId, id }: Within & { id: string },
  wanted: readonly EvidenceOf[],
): Promise<void> {
  const values = [workspaceId, partnershipId, id];
  await tx.client.query({
    name: 'unset_evidence',
    text: `delete from measure_evidence where workspace_id = $1 and partnership_id = $2 and measure_id = $3
             and coalesce(objective_id, criterion_id, agreement_id) <> all ($4::uuid[])`,
    values: [...values, wanted.map((one) => one.id)],
  });
  await tx.client.query({
    name: 'set_evidence',
    text: `insert into measure_evidence (workspace_id, partnership_id, measure_id, objective_id, criterion_id, agreement_id)
           select $1, $2, $3, case w.kind when 'objective' then w.id end, case w.kind when 'criterion' then w.id end,
             case w.kind when 'agreement' then w.id end
           from json_to_recordset($4) as w (kind text, id uuid) on conflict do nothing`,
    values: [...values, JSON.stringify(wanted)],
  });
}
