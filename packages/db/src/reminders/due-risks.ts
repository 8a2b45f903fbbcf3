import type { DueThing } from './due-thing.ts';

const current = (m: string) => `${m}.from_on <= day.today and (${m}.to_on is null or ${m}.to_on > day.today)`;

/** An open risk of a partnership that is there, and the day. */
const openRisks = `
    from risks k
    join partnerships p on p.id = k.partnership_id and p.archived_at is null
    cross join (select (app.now() at time zone w.time_zone)::date as today from workspaces w where w.id = $1) day`;

const owner = `
      select 'owner', m.person_id from memberships m
      where m.partnership_id = k.partnership_id and m.person_id = k.owner_person_id and ${current('m')}`;
const partnerLead = `
      select 'partner_lead', m.person_id from memberships m
      where m.partnership_id = k.partnership_id and m.partner_id = k.lead_partner_id and m.role = 'partner_lead' and ${current('m')}`;
const chair = `
      select 'chair', m.person_id from memberships m
      where m.partnership_id = k.partnership_id and m.role = 'chair' and ${current('m')}`;
const sro = `
      select 'sro', o.sro_person_id from contributions c join outcomes o on o.id = c.outcome_id
      where c.partnership_id = k.partnership_id and c.ended_on is null`;

/** A clock that is another whenever the day is: a risk that falls due on another day is asked about afresh. */
const clockOf = (dueOn: string) => `(${dueOn} - date '2000-01-01')::int`;

const owedBy = (dueOn: string, audiences: readonly string[], where: string, clock = clockOf(dueOn)) => `
    select k.partnership_id, k.id as subject_id, ${clock} as clock, ${dueOn} as due_on, who.audience, who.person_id
    ${openRisks}
    cross join lateral (${audiences.join(' union all ')}) who (audience, person_id)
    join people person on person.id = who.person_id and person.archived_at is null
    where k.workspace_id = $1 and k.status = 'open' and ${where}`;

const details = `
    select r.due_on, null::date as period_starts_on, null::date as period_ends_on,
      app.reference(p.code, 'R', s.number) as reference, s.title, '{}'::text[] as missing
    from risks s where s.id = r.subject_id`;

const risk = { subject: 'risk', details } as const;

/** A review is owed by the owner, from its day on. */
const dueReviews: DueThing = { ...risk, rule: 'risk_review_due', owed: owedBy('k.next_review_on', [owner], 'true') };

/** Whether it leads on a risk is the lead's to say, and the chair's to settle when it does not. */
const dueAllocations: DueThing = {
  ...risk,
  rule: 'risk_allocation_due',
  owed: owedBy('k.allocation_asked_on', [partnerLead, chair], `k.allocation = 'asked'`, 'k.allocation_asks::int'),
};

/** Living with a risk is accepted afresh, or something is done about it. */
const dueAcceptances: DueThing = {
  ...risk,
  rule: 'risk_acceptance_due',
  owed: owedBy('k.tolerated_until', [owner, chair], 'k.tolerated_until is not null'),
};

const lastClosed = `(select max(a.closed_on) from actions a where a.workspace_id = k.workspace_id
      and a.partnership_id = k.partnership_id and a.risk_id = k.id)`;

/** A red risk asks for an action from the day it had none any more, unless somebody accepts it as it stands. */
const dueRiskActions: DueThing = {
  ...risk,
  rule: 'risk_action_due',
  owed: owedBy(
    `greatest(k.light_since, k.tolerated_until + 1, ${lastClosed})`,
    [owner, partnerLead, sro],
    `k.light = 'red' and coalesce(k.tolerated_until < day.today, true) and not exists (
      select from actions a where a.workspace_id = k.workspace_id and a.partnership_id = k.partnership_id and a.risk_id = k.id
        and a.status in ('proposed', 'agreed', 'in_progress', 'blocked'))`,
  ),
};

export const dueRisks: readonly DueThing[] = [dueReviews, dueAllocations, dueAcceptances, dueRiskActions];
