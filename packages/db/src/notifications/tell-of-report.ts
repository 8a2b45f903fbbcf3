import type { NotificationKind } from '@trivet/domain';
import type { Transaction } from '../kernel/transaction.ts';
import { readsPartnership } from '../report-recipients/readers.ts';
import { acceptersOf } from '../reminders/rungs.ts';
import { toldOf } from './choices.ts';
import type { StoredEvent } from './tell.ts';

/** Who writes and answers for the whole: SQL over the report `r`. */
const authors = `
  select m.person_id from memberships m
  where m.workspace_id = r.workspace_id and m.partnership_id = r.partnership_id and m.role in ('chair', 'deputy_chair', 'coordinator')
    and m.from_on <= day.today and (m.to_on is null or m.to_on > day.today)
  union select unnest(array[r.submitted_by_id, r.signed_off_by_id])`;

/** Who owes the part `c` of it: its partner's lead; where it has none, all its people. */
const contributors = `
  select m.person_id from memberships m
  where m.workspace_id = c.workspace_id and m.partnership_id = c.partnership_id and m.partner_id = c.partner_id
    and m.role in ('partner_lead', 'member') and m.from_on <= day.today and (m.to_on is null or m.to_on > day.today)
    and (m.role = 'partner_lead' or not exists (
      select from memberships l where l.partnership_id = c.partnership_id and l.partner_id = c.partner_id and l.role = 'partner_lead'
        and l.from_on <= day.today and (l.to_on is null or l.to_on > day.today)))`;

/** Who is on the list of its reports and still sees the partnership, but for those whom this event $3 has asked to accept it. */
const recipients = `
  select x.person_id from report_recipients x
  where x.workspace_id = r.workspace_id and x.partnership_id = r.partnership_id and x.ended_on is null and r.status = 'submitted'
    and ${readsPartnership('x.person_id', 'x.partnership_id')}
    and not exists (select from notifications n where n.event_id = $3 and n.person_id = x.person_id)`;

/** Whom news of a report concerns: SQL over the report `r`, or the part `c` of it, and the `day` it is there. */
const whom = {
  sign_off_asked: `select app.level_holders(r.workspace_id, r.partnership_id, 'chair', day.today) where r.status = 'awaiting_sign_off'`,
  report_submitted: `${acceptersOf('r', 'day.today')} where r.status = 'submitted'`,
  report_received: recipients,
  report_corrected: recipients,
  report_accepted: authors,
  report_returned: authors,
  part_returned: `
    select m.person_id from memberships m
    where m.workspace_id = c.workspace_id and m.partnership_id = c.partnership_id and m.partner_id = c.partner_id and m.role = 'partner_lead'
      and m.from_on <= day.today and (m.to_on is null or m.to_on > day.today)
    union select c.sent_by_id`,
  report_due_moved: authors,
  part_due_moved: contributors,
} satisfies Partial<Record<NotificationKind, string>>;

export type ReportNews = keyof typeof whom;

/**
 * Rings the bell of whom news of a report concerns, once per event, but for who made it.
 * @returns whose bell rang
 */
export async function tellOfReport(
  tx: Transaction,
  workspaceId: string,
  event: StoredEvent,
  kind: ReportNews,
): Promise<string[]> {
  const { rows } = await tx.client.query<{ personId: string }>({
    name: `tell_report_${kind}`,
    text: `insert into notifications (id, workspace_id, partnership_id, person_id, kind, subject, subject_id, event_id, at, shown, email)
           select uuidv7(), $1, r.partnership_id, person.id, '${kind}', $5, $2, $3, app.now(), ${toldOf(kind)}
           from reports r left join report_contributions c on c.report_id = r.id and c.id = $2
           cross join (select (app.now() at time zone w.time_zone)::date as today from workspaces w where w.id = $1) day
           cross join lateral (${whom[kind]}) told (person_id)
           join people person on person.workspace_id = $1 and person.id = told.person_id
           where r.workspace_id = $1 and (r.id = $2 or c.id is not null)
             and person.id is distinct from $4 and person.archived_at is null
           on conflict on constraint notifications__event_id__once do nothing returning person_id as "personId"`,
    values: [workspaceId, event.subjectId, event.id, event.personId, event.subject],
  });
  return rows.map(({ personId }) => personId);
}

/** Takes what has been answered out of the bells in which it has not been read. */
export async function withdrawReportNews(
  tx: Transaction,
  workspaceId: string,
  { subjectId, id }: StoredEvent,
  kinds: readonly ReportNews[],
): Promise<void> {
  await tx.client.query({
    name: 'withdraw_report_news',
    text: `update notifications set withdrawn_at = app.now()
           where workspace_id = $1 and subject_id = $2 and kind = any ($3::text[]) and event_id is distinct from $4
             and read_at is null and withdrawn_at is null`,
    values: [workspaceId, subjectId, kinds, id],
  });
}
