import type { Audience, NotificationTopic, ReminderRule } from '@trivet/domain';
import type { Pool } from '../kernel/pool.ts';
import type { Transaction } from '../kernel/transaction.ts';
import { dueThings } from './due-things.ts';

/** A message that should be on its way. Every try has a number of its own. */
export type UnsentMessage = { workspaceId: string; id: string; attempts: number };

/** Of all workspaces in turn: waiting, due for another try, or left behind by a process that was killed. */
export async function listUnsentMessages(pool: Pool, atMost: number): Promise<UnsentMessage[]> {
  const { rows } = await pool.query<UnsentMessage>(
    'select workspace_id as "workspaceId", id, attempts from app.unsent_messages($1)',
    [atMost],
  );
  return rows;
}

/** A message that is ours to send. `again`: whoever had it before may have sent it. */
export type ClaimedMessage = {
  id: string;
  messageId: string;
  claim: string;
  attempts: number;
  again: boolean;
  kind: 'day' | 'week' | 'news' | 'nudge';
  personId: string;
  /** Leads to the page that stops such letters */
  stopKey: string;
};

/**
 * Takes a message that should be on its way, for 30 seconds: longer than a mail server is given, so that no two have it.
 * @returns undefined when it has gone, is not due, or is somebody else's
 */
export async function claimMessage(
  tx: Transaction,
  workspaceId: string,
  id: string,
): Promise<ClaimedMessage | undefined> {
  const { rows } = await tx.client.query<ClaimedMessage>({
    name: 'claim_message',
    text: `update messages set state = 'sending', claim = gen_random_uuid(), claimed_at = statement_timestamp(), attempts = messages.attempts + 1
           where workspace_id = $1 and id = $2 and (state = 'waiting'
             or (state = 'temporary' and next_try_at <= statement_timestamp())
             or (state = 'sending' and claimed_at < statement_timestamp() - interval '30 seconds'))
           returning id, message_id as "messageId", claim, new.attempts, old.state = 'sending' as again, kind, person_id as "personId",
             stop_key as "stopKey"`,
    values: [workspaceId, id],
  });
  return rows[0];
}

/** Whom a message goes to, and what the letter needs to know of the workspace. */
export type Addressee = { name: string; email: string; workspaceName: string; slug: string; today: string };

export async function readAddressee(tx: Transaction, workspaceId: string, id: string): Promise<Addressee> {
  const { rows } = await tx.client.query<Addressee>({
    name: 'read_addressee',
    text: `select p.name, p.email, w.name as "workspaceName", w.slug, (app.now() at time zone w.time_zone)::date as today
           from messages m join people p on p.id = m.person_id join workspaces w on w.id = m.workspace_id
           where m.workspace_id = $1 and m.id = $2`,
    values: [workspaceId, id],
  });
  const [addressee] = rows;
  if (!addressee) throw new Error(`Message ${id} has no addressee`);
  return addressee;
}

/** The coordinator of a partnership: whom an answer to a letter about it reaches. Undefined while nobody coordinates. */
export async function readCoordinator(
  tx: Transaction,
  workspaceId: string,
  partnershipId: string,
): Promise<{ name: string; address: string } | undefined> {
  const { rows } = await tx.client.query<{ name: string; address: string }>({
    name: 'coordinator_to_answer',
    text: `select p.name, p.email as address from memberships m
           join people p on p.id = m.person_id and p.archived_at is null
           cross join (select (app.now() at time zone w.time_zone)::date as today from workspaces w where w.id = $1) day
           where m.workspace_id = $1 and m.partnership_id = $2 and m.role = 'coordinator'
             and m.from_on <= day.today and (m.to_on is null or m.to_on > day.today)
           order by m.from_on, m.id limit 1`,
    values: [workspaceId, partnershipId],
  });
  return rows[0];
}

/** Keeps what a letter tells of: what its reader can stop hearing of. */
export async function keepTopics(
  tx: Transaction,
  { workspaceId, id }: { workspaceId: string; id: string },
  topics: readonly NotificationTopic[],
): Promise<void> {
  await tx.client.query({
    name: 'keep_topics',
    text: 'update messages set topics = $3 where workspace_id = $1 and id = $2',
    values: [workspaceId, id, topics],
  });
}

/** One thing a message reminds of, as it stands now. */
export type ReminderLine = {
  rule: ReminderRule;
  step: number;
  /** As what this person is reminded */
  audience: Audience;
  subjectId: string;
  partnershipId: string;
  partnershipName: string;
  partnershipCode: string;
  dueOn: string;
  reference: string | null;
  title: string | null;
  periodStartsOn: string | null;
  periodEndsOn: string | null;
  missing: string[];
  /** Of one partner's part of a report: whose */
  partnerId: string | null;
  /** Asked by somebody by name: who, and what they say with it; null where a rule asks */
  nudge: { byName: string; byEmail: string; words: string } | null;
};

/** What a message still has to say, the most urgent first. */
export async function listReminderLines(
  tx: Transaction,
  workspaceId: string,
  messageId: string,
): Promise<ReminderLine[]> {
  const { rows } = await tx.client.query<ReminderLine>({
    name: 'reminder_lines',
    text: lines,
    values: [workspaceId, messageId],
  });
  return rows;
}

const lines = `${dueThings
  .map(
    ({ rule, details }) => `
      select r.rule, r.step, r.audience, r.subject_id as "subjectId", r.partnership_id as "partnershipId", p.name as "partnershipName",
        p.code as "partnershipCode", d.due_on as "dueOn", d.reference, d.title, d.period_starts_on as "periodStartsOn",
        d.period_ends_on as "periodEndsOn", d.missing, d.partner_id as "partnerId",
        (select jsonb_build_object('byName', who.name, 'byEmail', who.email, 'words', n.words)
         from nudges n join people who on who.id = n.by_id where n.id = r.nudge_id) as nudge
      from reminders r join partnerships p on p.id = r.partnership_id cross join lateral (${details}) d
      where r.workspace_id = $1 and r.message_id = $2 and r.withdrawn_at is null and r.rule = '${rule}'`,
  )
  .join(' union all ')} order by "dueOn", "subjectId"`;

/** What became of a message that was ours. `unknown`: it may have been sent by a process that was killed. */
export type MessageFate =
  | { state: 'sent' }
  | { state: 'withdrawn' | 'unknown' }
  | { state: 'failed'; failure: string; bounced?: true }
  | { state: 'temporary'; failure: string; retryInSeconds: number };

/** Writes down a message's fate, unless somebody else has taken it meanwhile. */
export async function settleMessage(
  tx: Transaction,
  workspaceId: string,
  { id, claim }: Pick<ClaimedMessage, 'id' | 'claim'>,
  fate: MessageFate,
): Promise<void> {
  await tx.client.query({
    name: 'settle_message',
    // A letter that was taken clears an address that was refused, not one that a notice says is nobody's.
    text: `with settled as (
             update messages set state = $4, claim = null, failure = $5,
               sent_at = case when $4 = 'sent' then app.now() end,
               next_try_at = statement_timestamp() + make_interval(secs => $6)
             where workspace_id = $1 and id = $2 and claim = $3 and state = 'sending'
             returning person_id)
           delete from address_bounces b using settled s where $4 = 'sent' and b.workspace_id = $1 and b.person_id = s.person_id
             and not b.by_notice`,
    values: [
      workspaceId,
      id,
      claim,
      fate.state,
      'failure' in fate ? fate.failure : null,
      fate.state === 'temporary' ? fate.retryInSeconds : null,
    ],
  });
}

/** Who was reminded of a thing, when, and what became of it. */
export type ReminderFate = {
  id: string;
  personId: string;
  personName: string;
  rule: ReminderRule;
  /** Of a partner's part: whose */
  partnerShortName: string | null;
  step: number;
  at: string;
  state: 'waiting' | 'sending' | 'sent' | 'temporary' | 'failed' | 'withdrawn' | 'unknown';
  sentAt: string | null;
  /** Who asked by name; null where a rule did */
  byName: string | null;
};

/** Who was reminded of a report, and of each partner's part of it. */
export async function listReminderFates(
  tx: Transaction,
  { workspaceId, partnershipId, reportId }: { workspaceId: string; partnershipId: string; reportId: string },
): Promise<ReminderFate[]> {
  const { rows } = await tx.client.query<ReminderFate>({
    name: 'reminder_fates',
    text: `select r.id, r.person_id as "personId", p.name as "personName", r.rule, o.short_name as "partnerShortName", r.step, r.at,
             case when r.withdrawn_at is null then m.state else 'withdrawn' end as state, m.sent_at as "sentAt",
             who.name as "byName"
           from reminders r join messages m on m.id = r.message_id join people p on p.id = r.person_id
           left join nudges n on n.id = r.nudge_id left join people who on who.id = n.by_id
           left join report_contributions c on r.subject = 'report_contribution' and c.id = r.subject_id
           left join partners t on t.id = c.partner_id left join organisations o on o.id = t.organisation_id
           where r.workspace_id = $1 and r.partnership_id = $2 and (r.subject_id = $3 or r.subject_id in (
             select part.id from report_contributions part where part.workspace_id = $1 and part.partnership_id = $2 and part.report_id = $3))
           order by r.at, r.id limit 500`,
    values: [workspaceId, partnershipId, reportId],
  });
  return rows;
}
