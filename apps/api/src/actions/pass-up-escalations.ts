import { randomUUID } from 'node:crypto';
import { filledLevels, listLateEscalations, type Pool } from '@trivet/db';
import { passUpEscalation } from '@trivet/domain';
import { asSystem } from '../jobs/as-system.ts';
import { saveSaid } from './save-update.ts';

/** Asks the next level about every blocked action whose answer is late. Run again, or by several at once, it asks once. */
export async function passUpEscalations(pool: Pool, workspaceId: string): Promise<void> {
  const call = { name: 'pass_up_escalations', action: 'action.pass_up', workspaceId, requestId: randomUUID() } as const;
  const late = await asSystem(pool, call, ({ tx, decision: { today } }) =>
    listLateEscalations(tx, { workspaceId, today }),
  );
  for (const id of late) {
    await asSystem(pool, call, async (context) => {
      const { actions, tx, decision } = context;
      const action = await actions.load(id);
      const filled = await filledLevels(tx, action, { today: decision.today, exceptPersonId: null });
      const change = passUpEscalation(action, filled, decision);
      if (!change) return;
      const { escalatedTo: level, answerDueOn: dueOn } = change.after;
      await saveSaid(context, change, { kind: 'passed_up', note: '', level, dueOn });
    });
  }
}
