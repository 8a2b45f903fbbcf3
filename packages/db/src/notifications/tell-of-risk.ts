import type { BandLabels, Light, NotificationKind, RiskAlertFacts } from '@trivet/domain';
import type { Transaction } from '../kernel/transaction.ts';
import { toldOf } from './choices.ts';
import type { StoredEvent } from './tell.ts';

const current = `m.from_on <= day.today and (m.to_on is null or m.to_on > day.today)`;
const ofPartners = (partners: string) => `
  select m.person_id from memberships m
  where m.partnership_id = k.partnership_id and m.role = 'partner_lead' and m.partner_id in (${partners}) and ${current}`;
const inRole = (role: string) =>
  `select m.person_id from memberships m where m.partnership_id = k.partnership_id and m.role = '${role}' and ${current}`;

const affected = `select t.partner_id from risk_affected_partners t
  where t.workspace_id = k.workspace_id and t.partnership_id = k.partnership_id and t.risk_id = k.id and t.affected`;
const everyoneAround = [
  ofPartners(`${affected} union select k.lead_partner_id`),
  `select k.owner_person_id`,
  inRole('chair'),
  // A red risk is the SRO's business, too.
  `select o.sro_person_id from contributions c join outcomes o on o.id = c.outcome_id
   where c.partnership_id = k.partnership_id and c.ended_on is null and k.light = 'red'`,
].join(' union all ');

/** Whom it concerns, as SQL over the risk `k` and the `day`. */
const concerned = {
  variation: everyoneAround,
  hard_hit: everyoneAround,
  allocation_declined: inRole('chair'),
} satisfies Partial<Record<NotificationKind, string>>;

export type RiskAlert = { riskId: string; kind: keyof typeof concerned; facts: RiskAlertFacts };

/**
 * Tells everyone whom an alert about a risk concerns, once per event, but for who caused it.
 * @returns whose bell rang
 */
export async function alertOfRisk(
  tx: Transaction,
  workspaceId: string,
  event: StoredEvent,
  { riskId, kind, facts }: RiskAlert,
): Promise<string[]> {
  const { rows } = await tx.client.query<{ personId: string }>({
    name: `alert_of_${kind}`,
    text: `
      insert into notifications (id, workspace_id, partnership_id, person_id, kind, subject, subject_id, event_id, facts, at, shown, email)
      select uuidv7(), $1, k.partnership_id, person.id, '${kind}', 'risk', k.id, $3, $4, app.now(), ${toldOf(kind)}
      from risks k
      cross join (select (app.now() at time zone w.time_zone)::date as today from workspaces w where w.id = $1) day
      join people person on person.workspace_id = $1 and person.id in (${concerned[kind]})
      where k.workspace_id = $1 and k.id = $2 and person.id is distinct from $5 and person.archived_at is null
      on conflict on constraint notifications__event_id__once do nothing
      returning person_id as "personId"`,
    values: [workspaceId, riskId, event.id, JSON.stringify(facts), event.personId],
  });
  return rows.map(({ personId }) => personId);
}

/** What a letter says of an alert, as things stand when it leaves. */
export type AlertLetterFacts = {
  kind: RiskAlert['kind'];
  facts: RiskAlertFacts;
  partnershipName: string;
  partnershipCode: string;
  reference: string;
  title: string;
  light: Light;
  lightReason: string;
  lastNote: string;
  allocationWords: string;
  leadPartnerName: string;
  ownerName: string | null;
  /** The partner that an alert is about, where it is about one, and what that said */
  partnerName: string | null;
  partnerNote: string | null;
  /** What the workspace calls the lights of its risks now */
  bandLabels: BandLabels;
  actions: { reference: string; title: string; ownerName: string | null; dueOn: string | null }[];
};

/** @returns undefined when there is nothing left to say: the risk is closed, or the alert was withdrawn */
export async function readAlert(
  tx: Transaction,
  workspaceId: string,
  messageId: string,
): Promise<AlertLetterFacts | undefined> {
  const { rows } = await tx.client.query<AlertLetterFacts>({
    name: 'read_alert',
    text: `
      select n.kind, n.facts, p.name as "partnershipName", p.code as "partnershipCode",
        app.reference(p.code, 'R', k.number) as reference, k.title, k.light, k.light_reason as "lightReason",
        k.last_note as "lastNote", k.allocation_words as "allocationWords", lead.name as "leadPartnerName",
        owner.name as "ownerName", told.name as "partnerName", told.note as "partnerNote",
        (select matrix.band_labels from risk_matrices matrix where matrix.workspace_id = $1 order by matrix.version desc limit 1) as "bandLabels",
        done.actions
      from messages m
      join notifications n on n.workspace_id = m.workspace_id and n.message_id = m.id and n.subject = 'risk' and n.facts is not null
      join risks k on k.workspace_id = m.workspace_id and k.id = n.subject_id and k.status = 'open'
      join partnerships p on p.id = k.partnership_id and p.archived_at is null
      join partners l on l.id = k.lead_partner_id join organisations lead on lead.id = l.organisation_id
      left join people owner on owner.id = k.owner_person_id
      left join lateral (
        select o.name, t.note from risk_affected_partners t
        join partners tp on tp.id = t.partner_id join organisations o on o.id = tp.organisation_id
        where t.risk_id = k.id and t.partner_id = (n.facts ->> 'partnerId')::uuid) told on true
      cross join lateral (
        select coalesce(json_agg(json_build_object('reference', app.reference(p.code, 'A', a.number), 'title', a.title,
          'ownerName', who.name, 'dueOn', a.due_on) order by a.due_on nulls last, a.number), '[]') as actions
        from actions a left join people who on who.id = a.owner_person_id
        where a.workspace_id = k.workspace_id and a.partnership_id = k.partnership_id and a.risk_id = k.id
          and a.status in ('proposed', 'agreed', 'in_progress', 'blocked')) done
      where m.workspace_id = $1 and m.id = $2 and n.withdrawn_at is null`,
    values: [workspaceId, messageId],
  });
  return rows[0];
}
