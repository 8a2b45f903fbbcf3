import * as db from '@trivet/db';
import type { QueryContext } from '../kernel/handlers.ts';

/** What attendees said of the last meeting that can be told: the item that closes an agenda shows it. */
export async function lastPulse(
  { tx, decision }: Pick<QueryContext, 'tx' | 'decision'>,
  meeting: db.MeetingView,
): Promise<db.AgendaLine[]> {
  const points = await db.pulseTrend(tx, meeting, { at: decision.at, before: meeting.startsAt, limit: 4 });
  const last = points.find(({ mean }) => mean !== null);
  if (!last?.mean) return [];
  const title = `Last time ${last.mean.toFixed(1)} of 5, from ${last.answered} answers`;
  const none = { reference: null, holder: null, dueOn: null, light: null, was: null };
  return [{ ...none, id: last.meetingId, kind: 'pulse', title }];
}
