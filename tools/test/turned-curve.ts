import type { Insert } from './inserter.ts';

/** A session on the curve of a measure that is over, a part in it that was struck and an idea that was set aside. */
export async function turnedCurve(insert: Insert, partnershipId: string, measureId: string) {
  const inside = { partnership_id: partnershipId };
  const held = { held_on: '2026-02-01', concluded_on: '2026-02-01', story: '[]', what_works: '', research_agenda: '' };
  const curveSessionId = await insert('curve_sessions', { ...inside, ...held, measure_id: measureId });
  const ofSession = { ...inside, session_id: curveSessionId, words: 'Ended' };
  const struck = { prospect_name: 'Somebody', is_struck: true };
  return {
    curveSessionId,
    partId: await insert('curve_parts', { ...ofSession, ...struck }),
    ideaId: await insert('curve_ideas', { ...ofSession, evidence: '', is_low_cost: true, status: 'set_aside' }),
  };
}
