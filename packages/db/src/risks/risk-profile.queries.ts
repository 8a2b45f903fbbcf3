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
  movement: {
    since: string;
    sinceReport: boolean;
    openThen: number;
    byLightThen: RiskProfile['byLight'];
    raised: number;
    closed: number;
    worse: number;
    better: number;
  };
};

/** One statement, whatever the number of risks. */
export async function readRiskProfile(
  tx: Transaction,
  { workspaceId, partnershipId, today, since }: Within & { today: string; since: string | undefined },
): Promise<RiskProfile> {
  const { rows } = await tx.client.query<{ profile: RiskProfile }>({
    name: 'risk_profile',
    text: profileSql,
    values: [workspaceId, partnershipId, today, since ?? null],
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
    select coalesce(p.risk_appetite, w.risk_appetite) as appetite, w.time_zone,
      (select max(submitted_at) from reports r where r.workspace_id = $1 and r.partnership_id = $2) as reported_at
    from partnerships p join workspaces w on w.id = p.workspace_id where p.workspace_id = $1 and p.id = $2
  ), back as (
    select asked.moment, (asked.moment at time zone here.time_zone)::date as since,
      $4::date is null and reported_at is not null as since_report
    from here cross join lateral (select coalesce($4::date::timestamp at time zone time_zone, reported_at,
      date_trunc('quarter', $3::date::timestamp) at time zone time_zone) as moment) asked
  ), risks_then as (
    select h.subject_id as id, (h.state ->> 'score')::int as score, h.state ->> 'light' as light
    from state_history h cross join back
    where h.workspace_id = $1 and h.partnership_id = $2 and h.subject = 'risk' and h.state ->> 'status' = 'open'
      and h.from_at <= back.moment and (h.to_at is null or h.to_at > back.moment)
  ), moved as (
    select t.id as was, n.id as now, n.score - t.score as by from risks_then t full join open_risks n on n.id = t.id
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
    'reviewOverdue', (select count(*) from open_risks where next_review_on < $3),
    'movement', (select json_build_object('since', back.since, 'sinceReport', back.since_report,
      'openThen', count(*) filter (where was is not null),
      'byLightThen', (select json_build_object('red', count(*) filter (where light = 'red'),
        'amber', count(*) filter (where light = 'amber'), 'green', count(*) filter (where light = 'green')) from risks_then),
      'raised', count(*) filter (where was is null), 'closed', count(*) filter (where now is null),
      'worse', count(*) filter (where by > 0), 'better', count(*) filter (where by < 0))
      from moved)) as profile
  from here cross join back`;
