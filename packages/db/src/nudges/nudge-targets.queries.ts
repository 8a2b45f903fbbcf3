import type { Transaction } from '../kernel/transaction.ts';
import { reminderChoice } from '../notifications/choices.ts';
import type { Within } from '../owners/owners.queries.ts';
import { dueContributions } from '../reminders/due-contributions.ts';
import { owedSql, thingSql } from '../reminders/due-thing.ts';

/** Somebody whom a part of a report may be asked of; a partner without people here is there once, with nobody. */
export type NudgeTargetRow = {
  contributionId: string;
  partnerId: string;
  partnerName: string;
  dueOn: string;
  periodStartsOn: string;
  periodEndsOn: string;
  /** What has not been written yet */
  missing: string[];
  isOwed: boolean;
  personId: string | null;
  personName: string | null;
  byLetter: boolean;
  inApp: boolean;
  /** Letters to them have come back */
  bounced: boolean;
  /** The last time they were reminded of it, by hand or by a rule, as a day there; `lastBy` null: by a rule */
  lastOn: string | null;
  lastBy: string | null;
};

/** Who owes these parts, how they hear of it, and when they last did. Parts of another partnership are left out. One statement. */
export async function listNudgeTargets(
  tx: Transaction,
  { workspaceId, partnershipId }: Within,
  contributionIds: readonly string[],
): Promise<NudgeTargetRow[]> {
  const { rows } = await tx.client.query<NudgeTargetRow>({
    name: 'nudge_targets',
    text: targets,
    values: [workspaceId, partnershipId, contributionIds],
  });
  return rows;
}

const onlyWriters = (audience: string) => String(audience === 'writer');

const targets = `
with ${thingSql(dueContributions, 't.partnership_id = $2 and t.subject_id = any ($3::uuid[])')},
owed as materialized (${owedSql(dueContributions, onlyWriters)})
select c.id as "contributionId", c.partner_id as "partnerId", o.name as "partnerName", c.due_on as "dueOn",
  x.period_starts_on as "periodStartsOn", x.period_ends_on as "periodEndsOn", d.missing,
  exists (select from thing where thing.subject_id = c.id) as "isOwed",
  person.id as "personId", person.name as "personName",
  coalesce(${reminderChoice('contribution_due', 'r', 'email')} in ('now', 'daily'), false) as "byLetter",
  coalesce(${reminderChoice('contribution_due', 'r', 'inApp')} = 'now', false) as "inApp",
  exists (select from address_bounces b where b.workspace_id = $1 and b.person_id = person.id) as bounced,
  last.day as "lastOn", last.by as "lastBy"
from report_contributions c
join reports x on x.id = c.report_id
join partners t on t.id = c.partner_id join organisations o on o.id = t.organisation_id
cross join (select w.time_zone, (app.now() at time zone w.time_zone)::date as today from workspaces w where w.id = $1) day
cross join lateral (select c.id as subject_id, (day.today - c.due_on) as step, 'writer' as audience) r
cross join lateral (${dueContributions.details}) d
left join owed on owed.subject_id = c.id
left join people person on person.id = owed.person_id
left join lateral (
  select told.day, told.by from (
    select (k.at at time zone day.time_zone)::date as day, k.at, null as by from reminders k join messages m on m.id = k.message_id and m.kind <> 'week'
    where k.workspace_id = $1 and k.subject_id = c.id and k.person_id = person.id and k.nudge_id is null and k.withdrawn_at is null
    union all
    select n.day, n.created_at, who.name from nudges n join people who on who.id = n.by_id
    where n.workspace_id = $1 and n.report_contribution_id = c.id and n.person_id = person.id
  ) told order by told.at desc limit 1) last on true
where c.workspace_id = $1 and c.partnership_id = $2 and c.id = any ($3::uuid[])
order by o.name, x.period_starts_on, person.name, c.id`;

/** Where a nudge comes from, and from whom. */
export type NudgePlace = {
  workspaceName: string;
  slug: string;
  partnershipId: string;
  partnershipName: string;
  partnershipCode: string;
  byName: string;
  byEmail: string;
};

export async function readNudgePlace(
  tx: Transaction,
  { workspaceId, partnershipId, personId }: Within & { personId: string },
): Promise<NudgePlace> {
  const { rows } = await tx.client.query<NudgePlace>({
    name: 'nudge_place',
    text: `select w.name as "workspaceName", w.slug, p.id as "partnershipId", p.name as "partnershipName", p.code as "partnershipCode",
             who.name as "byName", who.email as "byEmail"
           from workspaces w join partnerships p on p.workspace_id = w.id join people who on who.workspace_id = w.id
           where w.id = $1 and p.id = $2 and who.id = $3`,
    values: [workspaceId, partnershipId, personId],
  });
  const [place] = rows;
  if (!place) throw new Error('Whoever acts in a partnership that was entered must be there');
  return place;
}
