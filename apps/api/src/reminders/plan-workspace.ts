import { randomUUID } from 'node:crypto';
import {
  type DueThing,
  gatherDailyNews,
  gatherWeeklyNews,
  isPostTime,
  isWeekToPlan,
  listDueThings,
  listRipe,
  planWeek,
  type Pool,
  type Ripe,
  type Transaction,
  writeReminders,
} from '@trivet/db';
import { asSystem } from '../jobs/as-system.ts';
import { holidaysAround } from './holidays-around.ts';

type Planning = { workspaceId: string; mailDomain: string; today: string; holidays: readonly string[] };
type Reminder = Ripe & { thing: DueThing };
type Portion = { reminders: Reminder[]; isLast: boolean };

// Written in about a second, which is what others may have to wait for.
const atOnce = 25_000;

/**
 * Writes down every reminder of a workspace that has become true, each once however many plan at the same time. Many are
 * written in portions that hold by themselves: what is interrupted goes on where it was.
 * @returns whose bell rang
 */
export async function planWorkspace(pool: Pool, workspaceId: string, mailDomain: string): Promise<string[]> {
  const call = { name: 'plan_reminders', action: 'reminder.plan', workspaceId, requestId: randomUUID() } as const;
  const begun = await asSystem(pool, call, async ({ tx, decision }) => {
    const { today } = decision;
    const holidays = await holidaysAround(tx, workspaceId, today);
    if (!(await isPostTime(tx, workspaceId, holidays))) return null;
    const planning = { workspaceId, mailDomain, today, holidays };
    const [first, ...others] = inPortions(await listAll(tx, planning));
    return { planning, others, rung: first ? await writePortion(tx, planning, first) : [] };
  });
  if (!begun) return [];
  const rung = new Set(begun.rung);
  for (const portion of begun.others)
    for (const personId of await asSystem(pool, call, ({ tx }) => writePortion(tx, begun.planning, portion)))
      rung.add(personId);
  return [...rung];
}

async function listAll(tx: Transaction, planning: Planning): Promise<Reminder[]> {
  const all: Reminder[][] = [];
  for (const thing of await listDueThings(tx, planning.workspaceId))
    all.push((await listRipe(tx, thing, planning)).map((ripe) => ({ ...ripe, thing })));
  return all.flat();
}

/** All of a person's in one, so that no letter leaves between two kinds of thing. At least one, and the last comes last. */
function inPortions(all: readonly Reminder[]): Portion[] {
  const portions: Reminder[][] = [[]];
  for (const ofOne of Map.groupBy(all, ({ personId }) => personId).values()) {
    const open = portions.at(-1);
    if (open && open.length + ofOne.length <= atOnce) open.push(...ofOne);
    else portions.push(ofOne);
  }
  return portions.map((reminders, at) => ({ reminders, isLast: at === portions.length - 1 }));
}

/** With the last come the letters of those who have only news, and of the week. */
async function writePortion(tx: Transaction, planning: Planning, { reminders, isLast }: Portion): Promise<string[]> {
  const rung: string[] = [];
  for (const [thing, ripe] of Map.groupBy(reminders, (reminder) => reminder.thing))
    rung.push(...(await writeReminders(tx, thing, planning, ripe)));
  await gatherDailyNews(tx, planning, isLast ? null : [...new Set(reminders.map(({ personId }) => personId))]);
  if (isLast && (await isWeekToPlan(tx, planning))) await writeWeek(tx, planning);
  return rung;
}

/** One letter a week for each person who owes something in it, or keeps news for it. */
async function writeWeek(tx: Transaction, planning: Planning): Promise<void> {
  for (const thing of await listDueThings(tx, planning.workspaceId)) await planWeek(tx, thing, planning);
  await gatherWeeklyNews(tx, planning);
}
