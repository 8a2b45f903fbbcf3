import type { Audience, NotificationTopic, ReminderRule } from '@trivet/domain';
import type { Transaction } from '../kernel/transaction.ts';
import type { DueThing } from './due-thing.ts';
import { dueThings } from './due-things.ts';

/** One thing a message reminds of, as it stands now. */
export type ReminderLine = {
  rule: ReminderRule;
  step: number;
  /** As what this person is reminded */
  audience: Audience;
  subjectId: string;
  /** All three null of what is the workspace's own */
  partnershipId: string | null;
  partnershipName: string | null;
  partnershipCode: string | null;
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

/** What messages still have to say, the most urgent first: of these rules, which are those that remind in them. */
export async function listReminderLines(
  tx: Transaction,
  workspaceId: string,
  { messageIds, rules }: { messageIds: readonly string[]; rules: ReadonlySet<ReminderRule> },
): Promise<Map<string, ReminderLine[]>> {
  const answers = await Promise.all(
    dueThings
      .filter(({ rule }) => rules.has(rule))
      .map((thing) =>
        tx.client.query<Line>({
          name: `lines_of_${thing.rule}`,
          text: linesOf(thing),
          values: [workspaceId, messageIds],
        }),
      ),
  );
  const lines = answers.flatMap(({ rows }) => rows).toSorted(byUrgency);
  return Map.groupBy(lines, ({ inMessage }) => inMessage);
}

type Line = ReminderLine & { inMessage: string };

const byUrgency = (one: Line, other: Line): number =>
  one.dueOn < other.dueOn || (one.dueOn === other.dueOn && one.subjectId < other.subjectId) ? -1 : 1;

const linesOf = ({ rule, details }: DueThing) => `
  select r.message_id as "inMessage", r.rule, r.step, r.audience, r.subject_id as "subjectId", r.partnership_id as "partnershipId",
    p.name as "partnershipName", p.code as "partnershipCode", d.due_on as "dueOn", d.reference, d.title,
    d.period_starts_on as "periodStartsOn", d.period_ends_on as "periodEndsOn", d.missing, d.partner_id as "partnerId",
    (select jsonb_build_object('byName', who.name, 'byEmail', who.email, 'words', n.words)
     from nudges n join people who on who.id = n.by_id where n.id = r.nudge_id) as nudge
  from reminders r left join partnerships p on p.id = r.partnership_id cross join lateral (${details}) d
  where r.workspace_id = $1 and r.message_id = any ($2::uuid[]) and r.withdrawn_at is null and r.rule = '${rule}'`;

/** Who coordinates, by partnership: whom an answer to a letter about it reaches. None while nobody coordinates. */
export async function listCoordinators(
  tx: Transaction,
  workspaceId: string,
  partnershipIds: readonly string[],
): Promise<Map<string, { name: string; address: string }>> {
  if (partnershipIds.length === 0) return new Map();
  const { rows } = await tx.client.query<{ partnershipId: string; name: string; address: string }>({
    name: 'coordinators_to_answer',
    text: `select distinct on (m.partnership_id) m.partnership_id as "partnershipId", p.name, p.email as address from memberships m
           join people p on p.id = m.person_id and p.archived_at is null
           cross join (select (app.now() at time zone w.time_zone)::date as today from workspaces w where w.id = $1) day
           where m.workspace_id = $1 and m.partnership_id = any ($2::uuid[]) and m.role = 'coordinator'
             and m.from_on <= day.today and (m.to_on is null or m.to_on > day.today)
           order by m.partnership_id, m.from_on, m.id`,
    values: [workspaceId, partnershipIds],
  });
  return new Map(rows.map(({ partnershipId, ...who }) => [partnershipId, who]));
}

/** Keeps what letters tell of: what their readers can stop hearing of. */
export async function keepTopics(
  tx: Transaction,
  workspaceId: string,
  told: readonly { id: string; topics: readonly NotificationTopic[] }[],
): Promise<void> {
  await tx.client.query({
    name: 'keep_topics',
    text: `update messages m set topics = string_to_array(f.topics, ',')
           from unnest($2::uuid[], $3::text[]) as f (id, topics) where m.workspace_id = $1 and m.id = f.id`,
    values: [workspaceId, told.map(({ id }) => id), told.map(({ topics }) => topics.join())],
  });
}
