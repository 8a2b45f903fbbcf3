import type { DueThing } from './due-thing.ts';
import { withDay } from './due-thing.ts';
import { coordinating, current, inRole } from './rungs.ts';

const details = (decision: string) => `
    select s.due_on, null::date as period_starts_on, null::date as period_ends_on,
      app.reference(p.code, 'D', s.number) as reference, s.title, '{}'::text[] as missing, null::uuid as partner_id
    from (select d.id, d.number, d.title, coalesce(d.closes_on, r.due_on) as due_on from decisions d) s where s.id = ${decision}`;

const open = `
    from decisions d
    join partnerships p on p.id = d.partnership_id and p.archived_at is null
    join partners x on x.workspace_id = d.workspace_id and x.partnership_id = d.partnership_id and x.left_on is null
      and d.rule -> 'voterRoles' ? x.role
    where d.workspace_id = $1 and d.status = 'proposed' and d.closes_on is not null
      and not exists (select from decision_positions s where s.decision_id = d.id and s.partner_id = x.id)`;

/**
 * A position is asked of those who have said nothing, by the rule a day before: of the last day, and of the day after half
 * of the time. Each day is a clock of its own.
 */
const duePositions: DueThing = {
  rule: 'decision_position_due',
  subject: 'decision',
  things: `
    select d.partnership_id, x.id as partner_id, d.id as subject_id, (d.closes_on - date '2000-01-01')::int * 2 as clock, d.closes_on as due_on
    ${open}
    union all
    select half.partnership_id, half.partner_id, half.subject_id, half.clock, half.due_on from (
      select d.partnership_id, x.id as partner_id, d.id as subject_id, (d.closes_on - date '2000-01-01')::int * 2 + 1 as clock,
        d.opens_on + (d.closes_on - d.opens_on) / 2 + 1 as due_on, d.closes_on
      ${open} and d.closes_on - d.opens_on >= 4) half ${withDay} where day.today >= half.due_on - 1 and day.today < half.closes_on - 1`,
  owedBy: {
    writer: `${inRole('partner_lead')} and m.partner_id = thing.partner_id
      union all select m.deputy_person_id from memberships m
        where m.partnership_id = thing.partnership_id and m.partner_id = thing.partner_id and m.role = 'partner_lead'
          and m.deputy_person_id is not null and ${current('m')}`,
  },
  details: details('r.subject_id'),
};

/** What a representative could not promise, their organisation ratifies: its lead here, and after a week its own. */
const dueRatifications: DueThing = {
  rule: 'decision_ratification_due',
  subject: 'decision_position',
  things: `
    select s.partnership_id, s.partner_id, s.id as subject_id, (s.ratify_by - date '2000-01-01')::int as clock, s.ratify_by as due_on
    from decision_positions s
    join decisions d on d.workspace_id = s.workspace_id and d.id = s.decision_id and d.status = 'to_ratify'
    join partnerships p on p.id = s.partnership_id and p.archived_at is null
    where s.workspace_id = $1 and s.ratification = 'owed'`,
  owedBy: { writer: `${inRole('partner_lead')} and m.partner_id = thing.partner_id` },
  details: `
    select r.due_on, null::date as period_starts_on, null::date as period_ends_on,
      app.reference(p.code, 'D', d.number) as reference, d.title, '{}'::text[] as missing, null::uuid as partner_id
    from decision_positions s join decisions d on d.id = s.decision_id where s.id = r.subject_id`,
};

/** Whoever coordinates sees to the review of what holds; where nobody does, the chair. */
const dueDecisionReviews: DueThing = {
  rule: 'decision_review_due',
  subject: 'decision',
  things: `
    select d.partnership_id, null::uuid as partner_id, d.id as subject_id, (d.review_on - date '2000-01-01')::int as clock, d.review_on as due_on
    from decisions d
    join partnerships p on p.id = d.partnership_id and p.archived_at is null
    where d.workspace_id = $1 and d.status in ('taken', 'to_ratify') and d.review_on is not null`,
  owedBy: { writer: coordinating },
  details: `
    select r.due_on, null::date as period_starts_on, null::date as period_ends_on,
      app.reference(p.code, 'D', s.number) as reference, s.title, '{}'::text[] as missing, null::uuid as partner_id
    from decisions s where s.id = r.subject_id`,
};

export const dueDecisions: readonly DueThing[] = [duePositions, dueRatifications, dueDecisionReviews];
