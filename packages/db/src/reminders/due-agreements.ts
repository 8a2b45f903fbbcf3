import type { DueThing } from './due-thing.ts';
import { withDay } from './due-thing.ts';
import { current, inRole } from './rungs.ts';

const details = (agreement: string) => `
    select r.due_on, null::date as period_starts_on, null::date as period_ends_on,
      app.reference(p.code, 'G', s.number) as reference, s.title, '{}'::text[] as missing, null::uuid as partner_id
    from agreements s where s.id = ${agreement}`;

/** A signature is owed by the signatory, as long as they lead for that party. Its clock is the version they are asked for. */
const dueSignatures: DueThing = {
  rule: 'agreement_sign_due',
  subject: 'agreement_party',
  things: `
    select g.partnership_id, t.partner_id, t.id as subject_id, g.latest_version as clock, g.sign_by as due_on, t.signatory_id
    from agreements g
    join agreement_parties t on t.workspace_id = g.workspace_id and t.partnership_id = g.partnership_id and t.agreement_id = g.id
      and t.removed_on is null and coalesce(t.signed_version, 0) < g.latest_version
      and not (coalesce(t.answer, '') = 'refused' and t.answered_version = g.latest_version)
    join partnerships p on p.id = g.partnership_id and p.archived_at is null
    where g.workspace_id = $1 and g.stage = 'signing' and g.sign_by is not null`,
  owedBy: {
    signatory: `select thing.signatory_id where exists (
        select from memberships m
        where m.partnership_id = thing.partnership_id and m.person_id = thing.signatory_id and m.partner_id = thing.partner_id
          and m.role = 'partner_lead' and ${current('m')})
      or exists (
        select from partners x join organisations o on o.id = x.organisation_id
        where x.id = thing.partner_id and x.left_on is null and o.lead_person_id = thing.signatory_id)`,
  },
  details: details('(select t.agreement_id from agreement_parties t where t.id = r.subject_id)'),
};

/** Agreements that hold, or have run out while nobody ended them. A clock that is another whenever the day is. */
const signed = (dueOn: string, where = 'true') => `
    select g.partnership_id, lead.id as partner_id, g.id as subject_id, (${dueOn} - date '2000-01-01')::int as clock, ${dueOn} as due_on
    from agreements g
    join partnerships p on p.id = g.partnership_id and p.archived_at is null
    left join partners lead on lead.partnership_id = g.partnership_id and lead.role = 'lead' and lead.left_on is null
    ${withDay}
    where g.workspace_id = $1 and g.signed_version is not null and g.ended_on is null and ${dueOn} is not null and ${where}`;

/** Where nobody coordinates, the chair sees to it. */
const writer = `${inRole('coordinator')}
      union all ${inRole('chair')} and not exists (
        select from memberships c
        where c.partnership_id = thing.partnership_id and c.role = 'coordinator' and ${current('c')})`;

const agreement = { subject: 'agreement', owedBy: { writer }, details: details('r.subject_id') } as const;

const dueReviews: DueThing = { ...agreement, rule: 'agreement_review_due', things: signed('g.review_on') };

const dueExpiries: DueThing = { ...agreement, rule: 'agreement_expiry_due', things: signed('g.in_force_until') };

/** Notice counts until its last day; afterwards nothing can be done about it. */
const dueNotices: DueThing = {
  ...agreement,
  rule: 'agreement_notice_due',
  things: signed('g.notice_by', 'g.notice_by >= day.today'),
};

export const dueAgreements: readonly DueThing[] = [dueSignatures, dueReviews, dueExpiries, dueNotices];
