import type { DueThing } from './due-thing.ts';
import { withDay } from './due-thing.ts';
import { current } from './rungs.ts';

/** Open risks of a partnership that is there. */
const openRisks = (dueOn: string, where: string, clock = clockOf(dueOn)) => `
    select k.partnership_id, k.lead_partner_id as partner_id, k.id as subject_id, ${clock} as clock, ${dueOn} as due_on, k.owner_person_id
    from risks k
    join partnerships p on p.id = k.partnership_id and p.archived_at is null
    ${withDay}
    where k.workspace_id = $1 and k.status = 'open' and ${where}`;

/** A clock that is another whenever the day is: a risk that falls due on another day is asked about afresh. */
const clockOf = (dueOn: string) => `(${dueOn} - date '2000-01-01')::int`;

const owner = `
    select m.person_id from memberships m
    where m.partnership_id = thing.partnership_id and m.person_id = thing.owner_person_id and ${current('m')}`;

const details = `
    select r.due_on, null::date as period_starts_on, null::date as period_ends_on,
      app.reference(p.code, 'R', s.number) as reference, s.title, '{}'::text[] as missing, null::uuid as partner_id
    from risks s where s.id = r.subject_id`;

const risk = { subject: 'risk', owedBy: { owner }, details } as const;

/** A review is owed by the owner, from its day on. */
const dueReviews: DueThing = { ...risk, rule: 'risk_review_due', things: openRisks('k.next_review_on', 'true') };

/** Whether it leads on a risk is the lead's to say, and the chair's to settle when it does not. */
const dueAllocations: DueThing = {
  ...risk,
  rule: 'risk_allocation_due',
  owedBy: {},
  things: openRisks('k.allocation_asked_on', `k.allocation = 'asked'`, 'k.allocation_asks::int'),
};

/** Living with a risk is accepted afresh, or something is done about it. */
const dueAcceptances: DueThing = {
  ...risk,
  rule: 'risk_acceptance_due',
  things: openRisks('k.tolerated_until', 'k.tolerated_until is not null'),
};

const lastClosed = `(select max(a.closed_on) from actions a where a.workspace_id = k.workspace_id
      and a.partnership_id = k.partnership_id and a.risk_id = k.id)`;

/** A red risk asks for an action from the day it had none any more, unless somebody accepts it as it stands. */
const dueRiskActions: DueThing = {
  ...risk,
  rule: 'risk_action_due',
  things: openRisks(
    `greatest(k.light_since, k.tolerated_until + 1, ${lastClosed})`,
    `k.light = 'red' and coalesce(k.tolerated_until < day.today, true) and not exists (
      select from actions a where a.workspace_id = k.workspace_id and a.partnership_id = k.partnership_id and a.risk_id = k.id
        and a.status in ('proposed', 'agreed', 'in_progress', 'blocked'))`,
  ),
};

export const dueRisks: readonly DueThing[] = [dueReviews, dueAllocations, dueAcceptances, dueRiskActions];
