import { readNation, type Transaction } from '@trivet/db';
import { addDays } from '@trivet/domain';
import { bankHolidays } from '../calendar/bank-holidays.ts';
import { nationOf } from '../reports/due-days.ts';

/** The bank holidays of a workspace's nation from 60 days before a day to 60 days after, and of those years. */
export async function holidaysAround(tx: Transaction, workspaceId: string, today: string): Promise<string[]> {
  const nation = nationOf[await readNation(tx, workspaceId)];
  const years = new Set([addDays(today, -60), addDays(today, 60)].map((day) => Number(day.slice(0, 4))));
  return [...years].flatMap((year) => bankHolidays(nation, year));
}
