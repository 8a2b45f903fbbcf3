import { type ReminderRule, standardRules } from '@trivet/domain';
import type { Transaction } from '../kernel/transaction.ts';
import { type DueThing, owedSql, ruleOf, thingSql } from './due-thing.ts';
import { dueThings } from './due-things.ts';

/** Which reminders to look at again: those of one thing, person, partnership or rule. */
export type Doubt = { subjectId: string } | { personId: string } | { partnershipId: string } | { rule: string };

/**
 * Withdraws the reminders that nobody owes any more: done, moved, handed to somebody else, in a partnership that has
 * been left or archived, or of a kind that no rule chases there any more. What has left stays in the ledger as sent; in the bell it is no longer shown as something to do.
 */
export async function withdrawReminders(tx: Transaction, workspaceId: string, doubt: Doubt): Promise<void> {
  const { column, id } = reached(doubt);
  const { rows } = await tx.client.query<{ rule: ReminderRule }>({
    name: `doubted_by_${column}`,
    text: `select distinct rule from reminders where workspace_id = $1 and ${column} = $2 and withdrawn_at is null`,
    values: [workspaceId, id],
  });
  await withdraw(tx, workspaceId, {
    column,
    ids: [id],
    rules: new Set(rows.map(({ rule }) => rule)),
    unsaid: notLeftYet,
  });
}

/** The same for messages that are about to leave, of the rules that remind in them. */
export async function withdrawRemindersOfMessages(
  tx: Transaction,
  workspaceId: string,
  { messageIds, rules }: { messageIds: readonly string[]; rules: ReadonlySet<ReminderRule> },
): Promise<void> {
  await withdraw(tx, workspaceId, { column: 'message_id', ids: messageIds, rules, unsaid: `('sending')` });
}

type Reached = { column: string; ids: readonly string[]; rules: ReadonlySet<ReminderRule>; unsaid: string };

async function withdraw(tx: Transaction, workspaceId: string, { column, ids, rules, unsaid }: Reached): Promise<void> {
  await Promise.all(
    dueThings
      .filter(({ rule }) => rules.has(rule))
      .map((thing) =>
        tx.client.query({
          name: `withdraw_${thing.rule}_by_${column}`,
          text: withdrawalOf(thing, { column, unsaid }),
          values: [workspaceId, ids, JSON.stringify(standardRules[thing.rule])],
        }),
      ),
  );
}

const withdrawalOf = (thing: DueThing, { column, unsaid }: Pick<Reached, 'column' | 'unsaid'>) => `
  with doubtful as materialized (
    select r.* from reminders r
    where r.workspace_id = $1 and r.${column} = any ($2) and r.rule = '${thing.rule}' and r.withdrawn_at is null
  ), ${thingSql(thing, 't.subject_id in (select subject_id from doubtful)')}, owed as materialized (
    ${owedSql(thing, (audience) => `(select exists (select from doubtful where doubtful.audience = '${audience}'))`)}
  ), pointless as (
    select r.id, r.subject_id, r.message_id from doubtful r where not exists (
      select from owed o
      join app.reminder_rules_of($1, '${thing.rule}', $3::jsonb) t on ${ruleOf('o', 't')}
      where (t.is_on or r.nudge_id is not null) and o.subject_id = r.subject_id and o.clock = r.clock and o.person_id = r.person_id and o.audience = r.audience)
  ), unsaid as (
    update reminders r set withdrawn_at = app.now() from pointless p
    cross join lateral (select m.state from messages m where m.id = p.message_id offset 0) m
    where r.id = p.id and m.state in ${unsaid}
  )
  update notifications n set withdrawn_at = app.now() from pointless p
  where n.workspace_id = $1 and n.subject_id = p.subject_id and n.reminder_id = p.id and n.read_at is null and n.withdrawn_at is null`;

/** The same for the risk that an action is to bring down, if it is for one. */
export async function withdrawRemindersOfRisk(tx: Transaction, workspaceId: string, actionId: string): Promise<void> {
  const { rows } = await tx.client.query<{ riskId: string | null }>({
    name: 'risk_of_action',
    text: `select risk_id as "riskId" from actions where workspace_id = $1 and id = $2`,
    values: [workspaceId, actionId],
  });
  const riskId = rows[0]?.riskId;
  if (riskId) await withdrawReminders(tx, workspaceId, { subjectId: riskId });
}

/** A letter that is on its way is looked at only by who sends it. */
const notLeftYet = `('waiting', 'temporary')`;

function reached(doubt: Doubt): { column: string; id: string } {
  if ('subjectId' in doubt) return { column: 'subject_id', id: doubt.subjectId };
  if ('personId' in doubt) return { column: 'person_id', id: doubt.personId };
  if ('partnershipId' in doubt) return { column: 'partnership_id', id: doubt.partnershipId };
  return { column: 'rule', id: doubt.rule };
}
