/** A moment that a report is of: the name of a row with `day` and `at`, the end of that day, that the FROM has before. */
export type AsOf = { moment: string; isPast: boolean };

/** Whether a row of the history was the present one at that moment. */
export const wasPresent = (row: string, moment: string): string =>
  `${row}.from_at < ${moment}.at and (${row}.to_at is null or ${row}.to_at >= ${moment}.at)`;

/**
 * The things of one kind in a partnership `here` as they were, to be joined by LATERAL: from the records themselves today,
 * from nothing but the history on a past day. What the history says is read apart first (OFFSET 0), because row-level
 * security lets no index be used with words that are still to be taken out of JSON; and partnership by partnership,
 * because nothing else in the statement tells how many rows there are.
 */
const asOf =
  (subject: string, { present, past }: { present: string; past: string }) =>
  ({ moment, isPast }: AsOf): string =>
    isPast
      ? `(select h.subject_id as id, ${past} from state_history h
          where h.workspace_id = $1 and h.partnership_id = here.id and h.subject = '${subject}' and ${wasPresent('h', moment)} offset 0)`
      : `(select r.id, ${present} from ${subject}s r where r.workspace_id = $1 and r.partnership_id = here.id)`;

export const risksAsOf = asOf('risk', {
  present: 'r.status, r.light, r.score::int as score, r.category, r.lead_partner_id, r.owner_person_id',
  past: `h.state ->> 'status' as status, h.state ->> 'light' as light, (h.state ->> 'score')::int as score,
    h.state ->> 'category' as category, (h.state ->> 'leadPartnerId')::uuid as lead_partner_id,
    (h.state ->> 'ownerPersonId')::uuid as owner_person_id`,
});

const dueThen = `h.state ->> 'status' as status, (h.state ->> 'dueOn')::date as due_on,
  (h.state ->> 'ownerPartnerId')::uuid as owner_partner_id, (h.state ->> 'ownerPersonId')::uuid as owner_person_id`;
const dueNow = 'r.status, r.due_on, r.owner_partner_id, r.owner_person_id';

export const actionsAsOf = asOf('action', { present: dueNow, past: dueThen });
export const milestonesAsOf = asOf('milestone', { present: dueNow, past: dueThen });

const owedThen = `h.state ->> 'status' as status, (h.state ->> 'dueOn')::date as due_on`;

export const reportsAsOf = asOf('report', { present: 'r.status, r.due_on', past: owedThen });
export const partsAsOf = asOf('report_contribution', { present: 'r.status', past: `h.state ->> 'status' as status` });

export const budgetLinesAsOf = asOf('budget_line', {
  present: 'r.amount, r.forecast',
  past: `(h.state ->> 'amount')::bigint as amount, (h.state ->> 'forecast')::bigint as forecast`,
});

/** Whom the risks of a partnership `here` touched. */
export function touchedAsOf({ moment, isPast }: AsOf): string {
  return isPast
    ? `(select (h.state ->> 'riskId')::uuid as risk_id, (h.state ->> 'partnerId')::uuid as partner_id from state_history h
        where h.workspace_id = $1 and h.partnership_id = here.id and h.subject = 'affected_partner'
          and (h.state ->> 'affected')::boolean and ${wasPresent('h', moment)} offset 0)`
    : `(select r.risk_id, r.partner_id from risk_affected_partners r
        where r.workspace_id = $1 and r.partnership_id = here.id and r.affected)`;
}

/** Whether a partner `x` was one on that day. */
export const wasPartner = ({ moment }: AsOf, x: string): string =>
  `${x}.joined_on <= ${moment}.day and (${x}.left_on is null or ${x}.left_on > ${moment}.day)`;
