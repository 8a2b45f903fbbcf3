import type { Audience, BandLabels, NotificationKind, ReminderRule, RiskAlertFacts } from '@trivet/domain';
import type { Page, PageRequest } from '../kernel/page.ts';
import type { Transaction } from '../kernel/transaction.ts';

/** A notification as its reader sees it, with the names that stand behind its ids now. */
export type NotificationView = {
  id: string;
  kind: NotificationKind;
  subject: string;
  subjectId: string;
  partnershipId: string | null;
  partnershipName: string | null;
  partnershipCode: string | null;
  /** Of an action, a risk, an agreement, a milestone, a measure or an indicator: what it is called, and how people quote it; of a
   * report’s file: the report’s name in the API */
  title: string | null;
  reference: string | null;
  periodStartsOn: string | null;
  periodEndsOn: string | null;
  /** Of a partner's part of a report: whose */
  ofPartnerId: string | null;
  /** Of a membership */
  role: string | null;
  dueOn: string | null;
  /** Of a reminder: which, and as what this person is reminded */
  rule: ReminderRule | null;
  audience: Audience | null;
  /** Of a reminder that somebody sent by name: who */
  nudgedBy: string | null;
  /** Of an alert: what it was and what it is, and the partner it is about where it is about one */
  facts: RiskAlertFacts | null;
  partnerName: string | null;
  /** Of a meeting: its day, and what it gave this person to do */
  heldOn: string | null;
  taken: { reference: string; title: string; dueOn: string | null }[];
  /** What the workspace calls the lights of its risks now */
  bandLabels: BandLabels;
  at: string;
  readAt: string | null;
};

type Reader = { workspaceId: string; personId: string };

const view = `
  select n.id, n.kind, n.subject, n.subject_id as "subjectId", n.partnership_id as "partnershipId",
    p.name as "partnershipName", p.code as "partnershipCode",
    coalesce(a.title, k.title, line.what_for, g.title, s.title, f.title, w.title, d.title, u.what, mt.title, ofp.name, who.name, hook.name, i.title, pack.title, file.report, case when n.subject = 'partnership_copy' then p.name end) as title,
    coalesce(app.reference(p.code, 'A', a.number), app.reference(p.code, 'R', k.number), app.reference(p.code, 'L', line.number),
      app.reference(p.code, 'G', g.number), app.reference(p.code, 'M', s.number),
      app.reference(p.code, 'F', f.number), app.reference(p.code, 'W', w.number), app.reference(p.code, 'D', d.number),
      app.reference(p.code, 'U', u.number), app.reference(p.code, 'MT', mt.number), 'I-' || to_char(i.number, 'FM999000')) as reference,
    r.period_starts_on as "periodStartsOn", r.period_ends_on as "periodEndsOn", rc.partner_id as "ofPartnerId", m.role,
    coalesce(a.due_on, s.due_on, rc.due_on, r.due_on, n.due_on) as "dueOn", reminder.rule, reminder.audience, n.facts,
    (select who.name from nudges k join people who on who.id = k.by_id where k.id = reminder.nudge_id) as "nudgedBy",
    (select o.name from partners t join organisations o on o.id = t.organisation_id
     where t.partnership_id = n.partnership_id and t.id = (n.facts ->> 'partnerId')::uuid) as "partnerName",
    (select matrix.band_labels from risk_matrices matrix where matrix.workspace_id = $1 order by matrix.version desc limit 1) as "bandLabels",
    mt.held_on as "heldOn", coalesce((
      select jsonb_agg(jsonb_build_object('reference', app.reference(p.code, 'A', x.number), 'title', x.title, 'dueOn', x.due_on) order by x.number)
      from agenda_items i join actions x on x.agenda_item_id = i.id and x.owner_person_id = n.person_id
      where n.kind = 'minutes_circulated' and i.meeting_id = mt.id), '[]') as taken,
    n.at, n.read_at as "readAt"
  from notifications n
  left join partnerships p on p.id = n.partnership_id
  left join actions a on n.subject = 'action' and a.id = n.subject_id
  left join risks k on n.subject = 'risk' and k.id = n.subject_id
  left join accountability_lines line on n.subject = 'accountability_line' and line.id = n.subject_id
  left join agreement_parties gp on n.subject = 'agreement_party' and gp.id = n.subject_id
  left join agreements g on g.id = case n.subject when 'agreement' then n.subject_id when 'agreement_party' then gp.agreement_id end
  left join milestones s on n.subject = 'milestone' and s.id = n.subject_id
  left join measures f on n.subject = 'measure' and f.id = n.subject_id
  left join indicators i on n.subject = 'indicator' and i.id = n.subject_id
  left join pledges w on n.subject = 'pledge' and w.id = n.subject_id
  left join decision_positions dp on n.subject = 'decision_position' and dp.id = n.subject_id
  left join decisions d on d.id = case n.subject when 'decision' then n.subject_id when 'decision_position' then dp.decision_id end
  left join unmet_responsibilities u on n.subject = 'unmet_responsibility' and u.id = n.subject_id
  left join meetings mt on n.subject = 'meeting' and mt.id = n.subject_id
  left join partners pt on n.subject = 'partner' and pt.id = n.subject_id
  left join organisations ofp on ofp.id = pt.organisation_id
  left join report_contributions rc on n.subject = 'report_contribution' and rc.id = n.subject_id
  left join reports r on r.id = case n.subject when 'report' then n.subject_id when 'report_contribution' then rc.report_id end
  left join webhooks hook on n.subject = 'webhook' and hook.id = n.subject_id
  left join board_packs pack on n.subject = 'board_pack' and pack.id = n.subject_id
  left join report_files file on n.subject = 'report_file' and file.id = n.subject_id
  left join people who on n.subject = 'person' and who.id = n.subject_id
  left join reminders reminder on reminder.id = n.reminder_id
  left join memberships m on n.subject = 'membership' and m.id = n.subject_id
  where n.workspace_id = $1 and n.person_id = $2 and n.withdrawn_at is null`;
const bell = `${view} and n.shown`;

export type NotificationFilter = {
  unread: boolean;
  kinds?: readonly NotificationKind[] | undefined;
  sort: 'at' | '-at';
  count: boolean;
};

/** What concerns this person, in the order it was made: ids are, and are finer than any clock a cursor could carry. */
export async function listNotifications(
  tx: Transaction,
  reader: Reader,
  { unread, kinds, sort, count }: NotificationFilter,
  { limit, after }: PageRequest,
): Promise<Page<NotificationView>> {
  const [further, order] = sort === 'at' ? ['>', 'asc'] : ['<', 'desc'];
  const { rows } = await tx.client.query<NotificationView>({
    name: `list_notifications_${order}`,
    text: `${bell} and (not $3 or n.read_at is null) and ($4::uuid is null or n.id ${further} $4)
           and ($6::text[] is null or n.kind = any ($6))
           order by n.id ${order} limit $5`,
    values: [reader.workspaceId, reader.personId, unread, after?.[0] ?? null, limit + 1, kinds ?? null],
  });
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return {
    items,
    after: rows.length > limit && last ? [last.id] : null,
    ...(count && { total: await countNotifications(tx, reader, { unread, kinds, upTo: 1001 }) }),
  };
}

/** Somebody who still sees the partnership of a notification; whoever has left hears no more of it. */
const stillThere = `
  n.partnership_id is null or n.kind = 'invitation' or (p.archived_at is null and (
    exists (select from memberships here where here.partnership_id = n.partnership_id and here.person_id = n.person_id and here.to_on is null)
    or exists (select from contributions c join outcomes o on o.id = c.outcome_id
               where c.partnership_id = n.partnership_id and c.ended_on is null and o.sro_person_id = n.person_id)
    or exists (select from partners t join organisations o on o.id = t.organisation_id
               where t.partnership_id = n.partnership_id and t.left_on is null and o.lead_person_id = n.person_id)))`;

/** The news that a message tells its person of: what has been read, taken back or closed meanwhile is left out. */
export async function listNewsOfMessage(
  tx: Transaction,
  workspaceId: string,
  { id, personId }: { id: string; personId: string },
): Promise<NotificationView[]> {
  const { rows } = await tx.client.query<NotificationView>({
    name: 'news_of_message',
    text: `${view} and n.message_id = $3 and n.read_at is null and (n.facts is null or k.status = 'open')
           and (${stillThere}) order by n.id limit 100`,
    values: [workspaceId, personId, id],
  });
  return rows;
}

/** How many this person has, exact up to a limit: a bell says no more than 99. */
export async function countNotifications(
  tx: Transaction,
  { workspaceId, personId }: Reader,
  { unread, kinds, upTo }: { unread: boolean; kinds?: readonly NotificationKind[] | undefined; upTo: number },
): Promise<number> {
  const { rows } = await tx.client.query<{ n: number }>({
    name: 'count_notifications',
    text: `select count(*) as n from (select from notifications where workspace_id = $1 and person_id = $2
             and shown
             and withdrawn_at is null and (not $3 or read_at is null) and ($5::text[] is null or kind = any ($5)) limit $4) counted`,
    values: [workspaceId, personId, unread, upTo, kinds ?? null],
  });
  return rows[0]?.n ?? 0;
}

/**
 * Marks one as read, or all. That a person has read something is nobody else's business: it leaves no trail.
 * @returns how many are this person's, read before or not
 */
export async function markRead(tx: Transaction, { workspaceId, personId }: Reader, id: string | null): Promise<number> {
  const { rowCount } = await tx.client.query({
    name: 'mark_read',
    text: `update notifications set read_at = coalesce(read_at, app.now())
           where workspace_id = $1 and person_id = $2 and withdrawn_at is null
             and case when $3::uuid is null then read_at is null else id = $3 end`,
    values: [workspaceId, personId, id],
  });
  return rowCount ?? 0;
}

/** Marks one as not read yet. @returns false when there is none such that this person has */
export async function markUnread(tx: Transaction, { workspaceId, personId }: Reader, id: string): Promise<boolean> {
  const { rowCount } = await tx.client.query({
    name: 'mark_unread',
    text: `update notifications set read_at = null
           where workspace_id = $1 and person_id = $2 and id = $3 and withdrawn_at is null and shown`,
    values: [workspaceId, personId, id],
  });
  return rowCount === 1;
}
