import type { SectionOf } from '@trivet/domain';
import type { Transaction } from '../kernel/transaction.ts';
import type { Within } from '../owners/owners.queries.ts';

type Items = SectionOf<'measures'>['items'];

/** The measures that have a value, those furthest off their targets first. */
export async function listReportMeasures(tx: Transaction, { workspaceId, partnershipId }: Within): Promise<Items> {
  const { rows } = await tx.client.query<Items[number]>({
    name: 'report_measures',
    text: `select s.id as "measureId", app.reference(p.code, 'F', s.number) as reference, s.title, o.name as "partnerName",
             s.unit, s.unit_words as "unitWords", s.decimals, s.latest_on as "latestOn", s.latest_value::text as "latestValue",
             s.target_now::text as "targetNow", s.light, s.state
           from measures s join partnerships p on p.id = s.partnership_id
           left join partners x on x.id = s.partner_id left join organisations o on o.id = x.organisation_id
           where s.workspace_id = $1 and s.partnership_id = $2 and s.archived_at is null and s.latest_value is not null
           order by array_position(array['red', 'amber', 'green'], s.light), s.number limit 50`,
    values: [workspaceId, partnershipId],
  });
  return rows;
}
