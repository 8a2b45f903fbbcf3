import type { NotificationKind } from '@trivet/domain';
import type { Transaction } from '../kernel/transaction.ts';
import { toldOf } from './choices.ts';
import type { StoredEvent } from './tell.ts';

const now = (m: string) => `${m}.from_on <= day.today and (${m}.to_on is null or ${m}.to_on > day.today)`;

/** Who holds one of these roles in the partnership of a row. */
const inRoles = (row: string, roles: string, m = 'm') => `
  select ${m}.person_id from memberships ${m}
  where ${m}.workspace_id = ${row}.workspace_id and ${m}.partnership_id = ${row}.partnership_id and ${m}.role in (${roles}) and ${now(m)}`;

/** Who drafts and sends: the coordinators; the chairs where nobody coordinates. */
const drafters = (row: string) => `${inRoles(row, `'coordinator'`)}
  union ${inRoles(row, `'chair', 'deputy_chair'`)} and not exists (${inRoles(row, `'coordinator'`, 'c')})`;

/** Who leads for the partner of a row; all its people where nobody does. */
const leadsOf = (row: string) => `
  select m.person_id from memberships m
  where m.workspace_id = ${row}.workspace_id and m.partnership_id = ${row}.partnership_id and m.partner_id = ${row}.partner_id
    and m.role in ('partner_lead', 'member') and ${now('m')} and (m.role = 'partner_lead' or not exists (
      select from memberships l where l.partnership_id = ${row}.partnership_id and l.partner_id = ${row}.partner_id and l.role = 'partner_lead' and ${now('l')}))`;

const signatories = `select t.signatory_id from agreement_parties t
  where t.workspace_id = s.workspace_id and t.partnership_id = s.partnership_id and t.agreement_id = s.agreement_id and t.removed_on is null`;

type News = { subject: string; things: string; whom: string };

const aboutComment: News = {
  subject: 'agreement',
  things: `select c.workspace_id, c.partnership_id, c.agreement_id, c.agreement_id as subject_id from agreement_comments c where c.id = $2`,
  whom: `${drafters('s')} union ${signatories}`,
};
const aboutRefusal: News = {
  subject: 'agreement_party',
  things: `select t.workspace_id, t.partnership_id, t.agreement_id, t.id as subject_id from agreement_parties t where t.id = $2`,
  whom: drafters('s'),
};
const aboutAgreement: News = {
  subject: 'agreement',
  things: `select g.workspace_id, g.partnership_id, g.id as agreement_id, g.id as subject_id from agreements g where g.id = $2`,
  whom: `${drafters('s')} union ${signatories}`,
};
const aboutPartner: News = {
  subject: 'partner',
  things: `select p.workspace_id, p.partnership_id, p.id as partner_id, p.id as subject_id from partners p where p.id = $2 and p.left_on is null`,
  whom: leadsOf('s'),
};
const aboutUnmet: News = {
  subject: 'unmet_responsibility',
  things: `select u.workspace_id, u.partnership_id, u.partner_id, u.id as subject_id from unmet_responsibilities u where u.id = $2`,
  whom: leadsOf('s'),
};

/** What news concerns whom: parties to an agreement, and a partner of which something is expected. */
const newsOf = {
  agreement_commented: aboutComment,
  agreement_refused: aboutRefusal,
  agreement_in_force: aboutAgreement,
  expectations_changed: aboutPartner,
  unmet_opened: aboutUnmet,
  unmet_step: aboutUnmet,
  unmet_sponsor_asked: { ...aboutUnmet, whom: inRoles('s', `'sponsor'`) },
  unmet_replied: { ...aboutUnmet, whom: drafters('s') },
  unmet_closed: aboutUnmet,
} satisfies Partial<Record<NotificationKind, News>>;

export type PartyNews = keyof typeof newsOf;

/**
 * Rings the bell of whom such news concerns, once per event, but for who made it.
 * @returns whose bell rang
 */
export async function tellParties(
  tx: Transaction,
  workspaceId: string,
  event: StoredEvent,
  kind: PartyNews,
): Promise<string[]> {
  const { subject, things, whom } = newsOf[kind];
  const { rows } = await tx.client.query<{ personId: string }>({
    name: `tell_parties_${kind}`,
    text: `insert into notifications (id, workspace_id, partnership_id, person_id, kind, subject, subject_id, event_id, at, shown, email)
           select uuidv7(), $1, s.partnership_id, person.id, '${kind}', '${subject}', s.subject_id, $3, app.now(), ${toldOf(kind)}
           from (${things}) s
           cross join (select (app.now() at time zone w.time_zone)::date as today from workspaces w where w.id = $1) day
           cross join lateral (${whom}) told (person_id)
           join people person on person.workspace_id = $1 and person.id = told.person_id
           where s.workspace_id = $1 and person.id is distinct from $4 and person.archived_at is null
           on conflict on constraint notifications__event_id__once do nothing returning person_id as "personId"`,
    values: [workspaceId, event.subjectId, event.id, event.personId],
  });
  return rows.map(({ personId }) => personId);
}
