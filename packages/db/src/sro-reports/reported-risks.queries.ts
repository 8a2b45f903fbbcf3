import type { Light } from '@trivet/domain';
import { valuesFrom } from '../kernel/flat-rows.ts';
import type { Transaction } from '../kernel/transaction.ts';
import { risksAsOf } from './as-of.ts';
import { ofScope, scopeSql, type SroReportScope } from './scope.ts';

/** An open risk as it stood on the day of a report. Its title is today's: titles of a past day are not kept. */
export type ReportedRisk = {
  partnershipId: string;
  partnershipName: string;
  id: string;
  reference: string;
  title: string;
  category: string;
  score: number;
  light: Light;
  /** The partner that led on it then */
  organisationName: string;
  /** Who owned it then; null where nobody was named */
  ownerName: string | null;
  /** Its place among the open risks of its partnership, the highest first */
  place: number;
};

/** All red risks of the partnerships in scope, and the highest so many of each, partnership by partnership. */
export async function listReportedRisks(tx: Transaction, scope: SroReportScope, most: number): Promise<ReportedRisk[]> {
  const values = valuesFrom(scope.workspaceId, scope.day);
  const here = scopeSql(scope, values);
  const { rows } = await tx.client.query<ReportedRisk>(
    `with ${here},
     open as materialized (
       select here.id as partnership_id, here.code, here.name, k.*,
         row_number() over (partition by here.id order by k.score desc, k.id)::int as place
       from here cross join moment cross join lateral ${risksAsOf(ofScope(scope))} k where k.status = 'open'
     )
     select k.partnership_id as "partnershipId", k.name as "partnershipName", k.id, app.reference(k.code, 'R', r.number) as reference,
       r.title, k.category, k.score, k.light, o.name as "organisationName", who.name as "ownerName", k.place
     from open k join risks r on r.id = k.id join partners x on x.id = k.lead_partner_id
     join organisations o on o.id = x.organisation_id left join people who on who.id = k.owner_person_id
     where k.light = 'red' or k.place <= ${values.add(most)} order by k.name, k.partnership_id, k.place`,
    [...values.all],
  );
  return rows;
}

/** How many open risks stood in a cell of the map. */
export type RisksInCell = { likelihood: number; impact: number; count: number };

/** Where the open risks of the partnerships in scope lay on the map: by themselves today, by their last review on a past day. */
export async function countRisksByCell(tx: Transaction, scope: SroReportScope): Promise<RisksInCell[]> {
  const values = valuesFrom(scope.workspaceId, scope.day);
  const cell = scope.isPast
    ? `(select v.likelihood, v.impact from risk_reviews v
        where v.workspace_id = $1 and v.partnership_id = here.id and v.risk_id = k.id and v.at < moment.at
        order by v.at desc, v.id desc limit 1)`
    : `(select r.residual_likelihood as likelihood, r.residual_impact as impact from risks r where r.id = k.id)`;
  const { rows } = await tx.client.query<RisksInCell>(
    `with ${scopeSql(scope, values)}
     select cell.likelihood, cell.impact, count(*)::int as count
     from here cross join moment cross join lateral ${risksAsOf(ofScope(scope))} k cross join lateral ${cell} cell
     where k.status = 'open' group by 1, 2 order by 1, 2`,
    [...values.all],
  );
  return rows;
}
