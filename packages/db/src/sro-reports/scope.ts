import type { PartnershipStatus } from '@trivet/domain';
import type { Values } from '../kernel/flat-rows.ts';
import { type AsOf, wasPresent } from './as-of.ts';

export type SroReportFilter = {
  outcomeId?: string | undefined;
  organisationId?: string | undefined;
  partnershipId?: string | undefined;
  partnershipIds?: readonly string[] | undefined;
  status?: PartnershipStatus[] | undefined;
  area?: string | undefined;
};

/** Which day a report is of; `isPast` where that is not today. $1 is the workspace, $2 the day. */
export type SroReportScope = { workspaceId: string; day: string; isPast: boolean; filter: SroReportFilter };

export const ofScope = ({ isPast }: SroReportScope): AsOf => ({ moment: 'moment', isPast });

/** The moment of a day, as a part of a WITH: the day itself, and when it ended in the workspace's time zone. */
export const momentOf = (name: string, day: string): string => `${name} as materialized (
  select ${day}::date as day, (${day}::date + 1)::timestamp at time zone w.time_zone as at from workspaces w where w.id = $1)`;

/**
 * `moment`, and `here`: the partnerships a report is about, as they stood then, as far as the person who asks may see
 * inside them. The rollup is there only for those: row-level security sees to it.
 */
export function scopeSql(scope: SroReportScope, values: Values): string {
  const then = scope.isPast
    ? `join state_history h on h.workspace_id = p.workspace_id and h.subject_id = p.id and h.subject = 'partnership'
         and ${wasPresent('h', 'moment')}`
    : '';
  const [status, archived] = scope.isPast
    ? [`h.state ->> 'status'`, `h.state ->> 'archivedAt'`]
    : ['p.status', 'p.archived_at'];
  return `${momentOf('moment', '$2')},
  here as materialized (
    select p.id, p.workspace_id, p.code, p.name, ${status} as status
    from partnerships p join partnership_rollups seen on seen.partnership_id = p.id cross join moment ${then}
    where p.workspace_id = $1 and ${archived} is null ${conditions(scope, values, status)})`;
}

function conditions({ filter, isPast }: SroReportScope, { add }: Values, status: string): string {
  const { outcomeId, organisationId, partnershipId, partnershipIds, area } = filter;
  const all = [
    partnershipId && `p.id = ${add(partnershipId)}`,
    partnershipIds && `p.id = any (${add(partnershipIds)}::uuid[])`,
    filter.status && `${status} = any (${add(filter.status)}::text[])`,
    area && `app.plain(p.area) = app.plain(${add(area)})`,
    outcomeId && contributesTo(add(outcomeId), isPast),
    organisationId &&
      `exists (select from partners x where x.partnership_id = p.id and x.organisation_id = ${add(organisationId)}
         and x.joined_on <= moment.day and (x.left_on is null or x.left_on > moment.day))`,
  ];
  return all.map((one) => (one ? ` and ${one}` : '')).join('');
}

const contributesTo = (outcome: string, isPast: boolean): string =>
  isPast
    ? `exists (select from state_history c where c.workspace_id = p.workspace_id and c.partnership_id = p.id
         and c.subject = 'contribution' and ${wasPresent('c', 'moment')}
         and c.state ->> 'outcomeId' = ${outcome}::text and c.state ->> 'endedOn' is null)`
    : `exists (select from contributions c where c.partnership_id = p.id and c.outcome_id = ${outcome} and c.ended_on is null)`;

/** The columns that say which partnership a row is about. */
export const partnershipSql = `here.id as "partnershipId", here.code as "partnershipCode", here.name as "partnershipName"`;

/** A text to sort by, the greatest number first. */
export const greatestFirst = (number: string): string => `lpad((999999999 - coalesce(${number}, 0))::text, 9, '0')`;
