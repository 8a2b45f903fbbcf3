import { readFirstDay, type Transaction } from '@trivet/db';
import { cannotBe, type Decision } from '@trivet/domain';

/** `pointer`: where the day was said. */
type Asked = { asOf?: string | undefined; workspaceId: string; pointer?: string };

/**
 * The day that is asked for: today where none is.
 * @throws Refusal `unprocessable` for a day to come
 */
export function dayUpTo(
  today: string,
  asOf: string | undefined,
  pointer = '/querystring/asOf',
): { day: string; isPast: boolean } {
  const day = asOf ?? today;
  if (day > today) throw cannotBe(pointer, 'not_yet', 'Choose today or a past day');
  return { day, isPast: day < today };
}

/**
 * The day a report is of: today as things stand, or a past day as they stood at its end.
 * @throws Refusal `unprocessable` for a day to come, and for one before the workspace began
 */
export async function reportDay(
  tx: Transaction,
  { asOf, workspaceId, pointer = '/querystring/asOf' }: Asked,
  { today }: Decision,
): Promise<{ day: string; isPast: boolean }> {
  const asked = dayUpTo(today, asOf, pointer);
  if (!asked.isPast) return asked;
  const first = await readFirstDay(tx, workspaceId);
  if (asked.day < first)
    throw cannotBe(pointer, 'before_workspace', `The workspace began on ${first}. Choose that day or a later one.`);
  return asked;
}
