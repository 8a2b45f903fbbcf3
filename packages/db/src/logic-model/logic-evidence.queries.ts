import type { CurveState, Light, LogicEvidence, LogicEvidenceKind } from '@trivet/domain';
import type { Transaction } from '../kernel/transaction.ts';
import type { Within } from '../owners/owners.queries.ts';

/** What shows how it goes with a box, as people quote it. Its light and its state are those of measures and indicators alone. */
export type LogicEvidenceRow = LogicEvidence & {
  boxId: string;
  reference: string;
  title: string;
  light: Light | null;
  state: CurveState | null;
  /** Of a pledge: by when something is due that has not come */
  nextDueOn: string | null;
};

type Source = { table: string; reference: string; standing: string; stands: string };
const none = 'null as light, null as state, null::date as next_due_on';
const inCode = (letter: string) => `app.reference(p.code, '${letter}', x.number)`;

/** The kinds in the order in which they are read. What was archived, dropped or withdrawn shows nothing any more. */
const sources: Record<LogicEvidenceKind, Source> = {
  measure: {
    table: 'measures',
    reference: inCode('F'),
    standing: 'x.light, x.state, null::date as next_due_on',
    stands: 'x.archived_at is null',
  },
  indicator: {
    table: 'indicators',
    reference: `'I-' || to_char(x.number, 'FM999000')`,
    standing: 'x.light, x.state, null::date as next_due_on',
    stands: 'x.archived_at is null',
  },
  objective: { table: 'objectives', reference: inCode('O'), standing: none, stands: `x.status <> 'dropped'` },
  milestone: { table: 'milestones', reference: inCode('M'), standing: none, stands: `x.status <> 'dropped'` },
  pledge: {
    table: 'pledges',
    reference: inCode('W'),
    standing: 'null as light, null as state, x.next_due_on',
    stands: 'x.withdrawn_on is null',
  },
};
const kinds = Object.entries(sources) as [LogicEvidenceKind, Source][];

/** What shows the boxes of a model, in the order in which it is read. */
export async function logicEvidenceOf(
  tx: Transaction,
  { workspaceId, partnershipId }: Within,
): Promise<LogicEvidenceRow[]> {
  const each = kinds.map(
    ([kind, { table, reference, standing, stands }], at) => `
      select ${at} as at, x.number, e.box_id, '${kind}' as kind, x.id, ${reference} as reference, x.title, ${standing}
      from logic_evidence e join ${table} x on x.id = e.${kind}_id and ${stands} join partnerships p on p.id = e.partnership_id
      where e.workspace_id = $1 and e.partnership_id = $2`,
  );
  const { rows } = await tx.client.query<LogicEvidenceRow>({
    name: 'logic_evidence',
    text: `select s.box_id as "boxId", s.kind, s.id, s.reference, s.title, s.light, s.state, s.next_due_on as "nextDueOn"
           from (${each.join(' union all ')}) s order by s.at, s.number`,
    values: [workspaceId, partnershipId],
  });
  return rows;
}

/** Which of these may show a box: what stands and is of the partnership, or of an outcome it contributes to. */
export async function readLogicEvidenceHere(
  tx: Transaction,
  { workspaceId, partnershipId }: Within,
  wanted: readonly LogicEvidence[],
): Promise<Set<string>> {
  const each = kinds.map(
    ([kind, { table, stands }]) => `
      select x.id from ${table} x join wanted w on w.kind = '${kind}' and w.id = x.id
      where x.workspace_id = $1 and ${stands} and ${kind === 'indicator' ? contributedTo : 'x.partnership_id = $2'}`,
  );
  const { rows } = await tx.client.query<{ id: string }>({
    name: 'logic_evidence_here',
    text: `with wanted as (select * from json_to_recordset($3) as w (kind text, id uuid)) ${each.join(' union all ')}`,
    values: [workspaceId, partnershipId, JSON.stringify(wanted)],
  });
  return new Set(rows.map(({ id }) => id));
}

const contributedTo = `exists (select from contributions c where c.workspace_id = $1 and c.partnership_id = $2
  and c.outcome_id = x.outcome_id and c.ended_on is null)`;

const columns = kinds.map(([kind]) => `${kind}_id`);

/** Has a box shown by these and by nothing else. */
export async function setLogicEvidence(
  tx: Transaction,
  { workspaceId, partnershipId, id }: Within & { id: string },
  wanted: readonly LogicEvidence[],
): Promise<void> {
  const place = [workspaceId, partnershipId, id];
  await tx.client.query({
    name: 'unset_logic_evidence',
    text: `delete from logic_evidence where workspace_id = $1 and partnership_id = $2 and box_id = $3
             and coalesce(${columns.join(', ')}) <> all ($4::uuid[])`,
    values: [...place, wanted.map((one) => one.id)],
  });
  await tx.client.query({
    name: 'set_logic_evidence',
    text: `insert into logic_evidence (workspace_id, partnership_id, box_id, ${columns.join(', ')})
           select $1, $2, $3, ${kinds.map(([kind]) => `case w.kind when '${kind}' then w.id end`).join(', ')}
           from json_to_recordset($4) as w (kind text, id uuid) on conflict do nothing`,
    values: [...place, JSON.stringify(wanted)],
  });
}
