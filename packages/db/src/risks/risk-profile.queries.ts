import type { Transaction } from '../kernel/transaction.ts';
import type { Within } from '../owners/owners.queries.ts';

type Cell = { likelihood: number; impact: number; count: number };

/** How the open risks of a partnership lie on the map and against its appetite. */
export type RiskProfile = {
  open: number;
  byLight: { red: number; amber: number; green: number };
  inherent: Cell[];
  residual: Cell[];
  target: Cell[];
  appetite: number;
  aboveAppetite: number;
  reviewOverdue: number;
};

/** One statement, whatever the number of risks. */
export async function readRiskProfile(
  tx: Transaction,
  { workspaceId, partnershipId, today }: Within & { today: string },
): Promise<RiskProfile> {
  const { rows } = await tx.client.query<{ profile: RiskProfile }>({
    name: 'risk_profile',
    text: profileSql,
    values: [workspaceId, partnershipId, today],
  });
  const [row] = rows;
  if (!row) throw new Error('A partnership that was entered must be there');
  return row.profile;
}

const cells = (kind: string) => `(
  select coalesce(json_agg(json_build_object('likelihood', likelihood, 'impact', impact, 'count', n) order by likelihood, impact), '[]')
  from (select ${kind}_likelihood as likelihood, ${kind}_impact as impact, count(*) as n
        from open_risks where ${kind}_likelihood is not null group by 1, 2) cell)`;

const profileSql = `
  with open_risks as materialized (
    select * from risks where workspace_id = $1 and partnership_id = $2 and status = 'open'
  ), here as (
    select coalesce(p.risk_appetite, w.risk_appetite) as appetite
    from partnerships p join workspaces w on w.id = p.workspace_id where p.workspace_id = $1 and p.id = $2
  )
  select json_build_object(
    'open', (select count(*) from open_risks),
    'byLight', (select json_build_object('red', count(*) filter (where light = 'red'),
      'amber', count(*) filter (where light = 'amber'), 'green', count(*) filter (where light = 'green')) from open_risks),
    'inherent', ${cells('inherent')},
    'residual', ${cells('residual')},
    'target', ${cells('target')},
    'appetite', here.appetite,
    'aboveAppetite', (select count(*) from open_risks where score > here.appetite),
    'reviewOverdue', (select count(*) from open_risks where next_review_on < $3)) as profile
  from here`;
