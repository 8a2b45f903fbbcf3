import { type Audience, type ReminderRule, type ReminderRuleFields, standardRules } from '@trivet/domain';
import type { Transaction } from '../kernel/transaction.ts';
import { type DueThing, owedSql, ruleOf, thingSql } from './due-thing.ts';
import { lowestFirst } from './plan-reminders.ts';

export type Previewing = {
  workspaceId: string;
  /** Null: of all partnerships that may be seen */
  partnershipId: string | null;
  /** Instead of the rule that holds; for a workspace, where no partnership has its own */
  draft: ReminderRuleFields | null;
  /** `YYYY-MM-DD`, at most 60 days ahead */
  until: string;
  holidays: readonly string[];
};

/** A reminder that will be sent if nothing changes until then. */
export type ComingReminder = {
  day: string;
  personId: string;
  personName: string;
  rule: ReminderRule;
  step: number;
  audience: Audience;
  partnershipId: string | null;
  subjectId: string;
  reference: string | null;
  title: string | null;
  periodStartsOn: string | null;
  periodEndsOn: string | null;
  dueOn: string;
};

/** What would be sent to whom from now to a day, by the very rules that {@link listRipe} follows; nothing is written. */
export async function previewReminders(
  tx: Transaction,
  thing: DueThing,
  { workspaceId, partnershipId, draft, until, holidays }: Previewing,
): Promise<ComingReminder[]> {
  const { rows } = await tx.client.query<ComingReminder>({
    text: previewOf(thing),
    values: [
      workspaceId,
      thing.rule,
      JSON.stringify(standardRules[thing.rule]),
      holidays,
      until,
      draft && JSON.stringify(draft),
      partnershipId,
    ],
  });
  return rows;
}

/** Opens every partnership of the workspace to the rest of a transaction that only reads, for an administrator. */
export async function enterToPreviewReminders(tx: Transaction): Promise<void> {
  await tx.client.query('select app.enter_to_preview_reminders()');
}

const previewOf = (thing: DueThing) => `
with setting as materialized (
  select t.partnership_id, coalesce(d.steps, t.steps) as steps, coalesce(d."atMost", t.at_most) as at_most
  from app.reminder_rules_of($1, $2, $3::jsonb) t
  left join jsonb_to_record($6::jsonb) as d ("isOn" boolean, steps jsonb, "atMost" int)
    on $6::jsonb is not null and ($7::uuid is not null or not t.is_override)
  where coalesce(d."isOn", t.is_on) and ($7::uuid is null or t.partnership_id = $7)
), ${thingSql(thing, '$7::uuid is null or t.partnership_id = $7')}, owed as materialized (
  ${owedSql(thing)}
), moment as (
  select d.due_on, d.steps, s.step, s.audience, app.sending_day(d.due_on + s.step, s.step > 0, $4::date[]) as day
  from (select distinct o.due_on, t.steps from owed o join setting t on ${ruleOf('o', 't')}) d
  cross join lateral jsonb_to_recordset(d.steps) as s (step int, audience text[])
), coming as (
  select distinct on (o.subject_id, o.clock, o.person_id, m.day)
    o.partnership_id, o.subject_id, o.clock, o.person_id, o.audience, o.due_on, m.step, m.day, t.at_most
  from owed o join setting t on ${ruleOf('o', 't')}
  join moment m on m.due_on = o.due_on and m.steps = t.steps and o.audience = any (m.audience)
  join workspaces w on w.id = $1
  where app.nine_o_clock(m.day, w.time_zone) > app.now() and m.day <= $5::date
    and not exists (
      select from reminders told
      where told.workspace_id = $1 and told.rule = $2 and told.subject_id = o.subject_id and told.clock = o.clock
        and told.person_id = o.person_id and told.step >= m.step)
  order by o.subject_id, o.clock, o.person_id, m.day, m.step desc, ${lowestFirst('o.audience')}
), r as (
  select c.*, row_number() over (partition by c.subject_id, c.clock, c.person_id order by c.day) + (
    select count(*) from reminders told join messages m on m.id = told.message_id and m.kind = 'day'
    where told.workspace_id = $1 and told.rule = $2 and told.subject_id = c.subject_id and told.clock = c.clock
      and told.person_id = c.person_id and told.withdrawn_at is null) as nth
  from coming c
)
select r.day, r.person_id as "personId", person.name as "personName", '${thing.rule}' as rule, r.step, r.audience,
  r.partnership_id as "partnershipId", r.subject_id as "subjectId", d.reference, d.title,
  d.period_starts_on as "periodStartsOn", d.period_ends_on as "periodEndsOn", r.due_on as "dueOn"
from r join people person on person.id = r.person_id left join partnerships p on p.id = r.partnership_id
cross join lateral (${thing.details}) d
where r.nth <= r.at_most
order by r.day, person.name, r.due_on, r.subject_id`;
