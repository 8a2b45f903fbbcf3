import type { ReminderLine } from '@trivet/db';

type Asked = Pick<ReminderLine, 'nudge'>;

/** Who asks by name, and what they say with it, as paragraphs of a letter; none where a rule asks. */
export function askedByName(lines: readonly Asked[]): string[] {
  const nudge = nudgeIn(lines);
  if (!nudge) return [];
  return [nudge.words === '' ? `${nudge.byName} asks you for this.` : `${nudge.byName} writes:\n${nudge.words}`];
}

/** One press makes one letter: all its lines were asked for by the same person with the same words. */
export const nudgeIn = (lines: readonly Asked[]): ReminderLine['nudge'] =>
  lines.find(({ nudge }) => nudge !== null)?.nudge ?? null;
