import { randomUUID } from 'node:crypto';
import {
  dueThings,
  gatherDailyNews,
  gatherWeeklyNews,
  isPostTime,
  isWeekToPlan,
  planReminders,
  planWeek,
  type Pool,
  type Transaction,
} from '@trivet/db';
import { asSystem } from '../jobs/as-system.ts';
import { holidaysAround } from './holidays-around.ts';

/**
 * Writes down every reminder of a workspace that has become true, each once however many plan at the same time.
 * @returns whose bell rang
 */
export function planWorkspace(pool: Pool, workspaceId: string, mailDomain: string): Promise<string[]> {
  const call = { name: 'plan_reminders', action: 'reminder.plan', workspaceId, requestId: randomUUID() } as const;
  return asSystem(pool, call, async ({ tx, decision }) => {
    const holidays = await holidaysAround(tx, workspaceId, decision.today);
    if (!(await isPostTime(tx, workspaceId, holidays))) return [];
    const rung = new Set<string>();
    // All of them in one transaction, so that a letter does not leave between two kinds of thing.
    for (const thing of dueThings) {
      const planning = { workspaceId, holidays, mailDomain };
      for (const personId of await planReminders(tx, thing, planning)) rung.add(personId);
    }
    await gatherDailyNews(tx, { workspaceId, mailDomain });
    if (await isWeekToPlan(tx, workspaceId, holidays)) await writeWeek(tx, { workspaceId, mailDomain });
    return [...rung];
  });
}

/** One letter a week for each person who owes something in it, or keeps news for it. */
async function writeWeek(tx: Transaction, planning: { workspaceId: string; mailDomain: string }): Promise<void> {
  for (const thing of dueThings) await planWeek(tx, thing, planning);
  await gatherWeeklyNews(tx, planning);
}
