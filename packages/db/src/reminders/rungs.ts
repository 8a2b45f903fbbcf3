import type { rungs } from '@trivet/domain';

/** A rung of the ladder above whoever owes a thing. */
export type Rung = (typeof rungs)[number];

/** A membership that holds today, where the thing is. */
export const current = (m: string) =>
  `${m}.from_on <= thing.today and (${m}.to_on is null or ${m}.to_on > thing.today)`;

/** Who holds a role in the partnership of a `thing`. */
export const inRole = (role: string) => `
  select m.person_id from memberships m
  where m.partnership_id = thing.partnership_id and m.role = '${role}' and ${current('m')}`;

/** Who sees to what is nobody's in particular: whoever coordinates; where nobody does, the chair. */
export const coordinating = `${inRole('coordinator')}
      union all ${inRole('chair')} and not exists (
        select from memberships c
        where c.partnership_id = thing.partnership_id and c.role = 'coordinator' and ${current('c')})`;

/** Who accepts the reports of a partnership: its SROs; its sponsors where there is none (decisions.md 3). */
export const acceptersOf = (of: string, today: string) => `
  select app.level_holders(${of}.workspace_id, ${of}.partnership_id,
    case when exists (select app.level_holders(${of}.workspace_id, ${of}.partnership_id, 'sro', ${today})) then 'sro' else 'sponsor' end, ${today})`;

/** The ladder, the same for every kind of thing: SQL over one `thing` that answers person_id. */
export const rungAbove: Record<Rung, string> = {
  partner_lead: `${inRole('partner_lead')} and m.partner_id = thing.partner_id`,
  organisation_lead: `
    select o.lead_person_id from partners l join organisations o on o.id = l.organisation_id
    where l.partnership_id = thing.partnership_id and l.id = thing.partner_id and l.left_on is null`,
  chair: inRole('chair'),
  sponsor: inRole('sponsor'),
  sro: `
    select o.sro_person_id from contributions c join outcomes o on o.id = c.outcome_id
    where c.partnership_id = thing.partnership_id and c.ended_on is null`,
};
