import { standardRules } from '@trivet/domain';
import type { Transaction } from '../kernel/transaction.ts';
import { type DueThing, owedSql, thingSql } from './due-thing.ts';
import { dueThings } from './due-things.ts';

/** Which reminders to look at again: those of one thing, person, partnership or rule, or in one message. */
export type Doubt =
  | { subjectId: string }
  | { personId: string }
  | { partnershipId: string }
  | { rule: string }
  | { messageId: string };

/**
 * Withdraws the reminders that nobody owes any more: done, moved, handed to somebody else, in a partnership that has
 * been left or archived, or of a kind that no rule chases there any more. What has left stays in the ledger as sent; in the bell it is no longer shown as something to do.
 */
export async function withdrawReminders(tx: Transaction, workspaceId: string, doubt: Doubt): Promise<void> {
  const { column, id, unsaid } = reached(doubt);
  const { rows } = await tx.client.query<{ rule: string }>({
    name: `doubted_by_${column}`,
    text: `select distinct rule from reminders where workspace_id = $1 and ${column} = $2 and withdrawn_at is null`,
    values: [workspaceId, id],
  });
  const doubted = dueThings.filter(({ rule }) => rows.some((row) => row.rule === rule));
  for (const thing of doubted) {
    await tx.client.query({
      name: `withdraw_${thing.rule}_by_${column}`,
      text: withdrawalOf(thing, { column, unsaid }),
      values: [workspaceId, id, JSON.stringify(standardRules[thing.rule])],
    });
  }
}

const withdrawalOf = (thing: DueThing, { column, unsaid }: Pick<Reached, 'column' | 'unsaid'>) => `
  with doubtful as materialized (
    select r.* from reminders r
    where r.workspace_id = $1 and r.${column} = $2 and r.rule = '${thing.rule}' and r.withdrawn_at is null
  ), ${thingSql(thing, 't.subject_id in (select subject_id from doubtful)')}, owed as materialized (
    ${owedSql(thing, (audience) => `(select exists (select from doubtful where doubtful.audience = '${audience}'))`)}
  ), pointless as (
    select r.id, r.message_id from doubtful r where not exists (
      select from owed o
      join app.reminder_rules_of($1, '${thing.rule}', $3::jsonb) t on t.partnership_id = o.partnership_id
        and (t.is_on or r.nudge_id is not null)
      where o.subject_id = r.subject_id and o.clock = r.clock and o.person_id = r.person_id and o.audience = r.audience)
  ), unsaid as (
    update reminders r set withdrawn_at = app.now() from pointless p, messages m
    where r.id = p.id and m.id = p.message_id and m.state in ${unsaid}
  )
  update notifications n set withdrawn_at = app.now() from pointless p
  where n.reminder_id = p.id and n.read_at is null and n.withdrawn_at is null`;

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

const notLeftYet = `('waiting', 'temporary')`;

type Reached = { column: string; id: string; unsaid: string };

/** A letter that is on its way is looked at only by who sends it. */
function reached(doubt: Doubt): Reached {
  if ('subjectId' in doubt) return { column: 'subject_id', id: doubt.subjectId, unsaid: notLeftYet };
  if ('personId' in doubt) return { column: 'person_id', id: doubt.personId, unsaid: notLeftYet };
  if ('partnershipId' in doubt) return { column: 'partnership_id', id: doubt.partnershipId, unsaid: notLeftYet };
  if ('rule' in doubt) return { column: 'rule', id: doubt.rule, unsaid: notLeftYet };
  return { column: 'message_id', id: doubt.messageId, unsaid: `('sending')` };
}
