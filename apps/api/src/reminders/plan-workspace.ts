import { randomUUID } from 'node:crypto';
import { dueThings, type Pool, planReminders, readNation } from '@trivet/db';
import { addDays, defaultSteps } from '@trivet/domain';
import { bankHolidays } from '../calendar/bank-holidays.ts';
import { asSystem } from '../jobs/as-system.ts';
import { nationOf } from '../reports/due-days.ts';

/**
 * Writes down every reminder of a workspace that has become true, each once however many plan at the same time.
 * @returns whose bell rang
 */
export function planWorkspace(pool: Pool, workspaceId: string, mailDomain: string): Promise<string[]> {
  const call = { name: 'plan_reminders', action: 'reminder.plan', workspaceId, requestId: randomUUID() } as const;
  return asSystem(pool, call, async ({ tx, decision }) => {
    const nation = nationOf[await readNation(tx, workspaceId)];
    const [from, to] = [addDays(decision.today, -60), addDays(decision.today, 60)];
    const years = new Set([from, to].map((day) => Number(day.slice(0, 4))));
    const holidays = [...years].flatMap((year) => bankHolidays(nation, year));
    const rung = new Set<string>();
    // All of them in one transaction, so that a letter does not leave between two kinds of thing.
    for (const thing of dueThings) {
      const planning = { workspaceId, steps: defaultSteps[thing.rule], holidays, mailDomain };
      for (const personId of await planReminders(tx, thing, planning)) rung.add(personId);
    }
    return [...rung];
  });
}
