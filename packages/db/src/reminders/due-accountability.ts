import type { DueThing } from './due-thing.ts';
import { withDay } from './due-thing.ts';
import { current, inRole } from './rungs.ts';

const details = `
    select r.due_on, null::date as period_starts_on, null::date as period_ends_on,
      app.reference(p.code, 'L', s.number) as reference, s.what_for as title, '{}'::text[] as missing, null::uuid as partner_id
    from accountability_lines s where s.id = r.subject_id`;

const livePartnership = `join partnerships p on p.id = l.partnership_id and p.archived_at is null and p.status in ('active', 'closing')`;

/** A clock that is another whenever the day is: each of a line's days is asked for by itself. */
const clockOf = (day: string) => `(${day} - date '2000-01-01')::int`;

/**
 * An account is owed by the lead of the partner that answers, else by all its people; for all together by whoever
 * coordinates, else the chair.
 */
const dueAccounts: DueThing = {
  rule: 'account_due',
  subject: 'accountability_line',
  things: `
    select l.workspace_id, l.partnership_id, coalesce(l.from_partner_id, lead.id) as partner_id, l.id as subject_id,
      ${clockOf('l.next_due_on')} as clock, l.next_due_on as due_on, l.dimension = 'collective' as together
    from accountability_lines l
    ${livePartnership}
    left join partners lead on lead.partnership_id = l.partnership_id and lead.role = 'lead' and lead.left_on is null
    where l.workspace_id = $1 and l.ended_on is null and l.agreed_on is not null and l.next_due_on is not null`,
  owedBy: {
    writer: `${inRole('partner_lead')} and not thing.together and m.partner_id = thing.partner_id
      union all ${inRole('member')} and not thing.together and m.partner_id = thing.partner_id and not exists (
        select from memberships o
        where o.partnership_id = thing.partnership_id and o.partner_id = thing.partner_id and o.role = 'partner_lead' and ${current('o')})
      union all ${inRole('coordinator')} and thing.together
      union all ${inRole('chair')} and thing.together and not exists (
        select from memberships c
        where c.partnership_id = thing.partnership_id and c.role = 'coordinator' and ${current('c')})`,
  },
  details,
};

/** A line waits for each party that has not agreed, from the day it was asked: when the line was written, or it joined. */
const dueLineAgreements: DueThing = {
  rule: 'line_agreement_due',
  subject: 'accountability_line',
  things: `
    select l.workspace_id, l.partnership_id, coalesce(v.partner_id, l.from_partner_id) as partner_id, l.id as subject_id, l.terms as clock,
      max(greatest((l.updated_at at time zone w.time_zone)::date, t.joined_on)) as due_on,
      (array_agg(v.sro_person_id) filter (where v.sro_person_id is not null))[1] as sro_person_id,
      bool_or(v.party = 'body' and l.dimension = 'collective') as by_chair
    from accountability_lines l
    ${livePartnership}
    join workspaces w on w.id = l.workspace_id
    join accountability_parties v on v.workspace_id = l.workspace_id and v.partnership_id = l.partnership_id and v.line_id = l.id
      and v.agreed_on is null
    left join partners t on t.id = v.partner_id
    ${withDay}
    where l.workspace_id = $1 and l.ended_on is null
    group by l.workspace_id, l.partnership_id, coalesce(v.partner_id, l.from_partner_id), l.id, l.terms`,
  owedBy: {
    level: `select thing.sro_person_id where thing.sro_person_id is not null
      union all ${inRole('chair')} and thing.by_chair`,
  },
  details,
};

export const dueAccountability: readonly DueThing[] = [dueAccounts, dueLineAgreements];
