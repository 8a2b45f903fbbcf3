import { contract } from '@trivet/contract';
import * as db from '@trivet/db';
import * as domain from '@trivet/domain';
import { command } from '../kernel/handlers.ts';
import { ownVoice, representPulse, voiceOf } from './read-pulse.ts';
import type { Voices } from './voices.ts';

/** Keeps what an attendee says. It leaves no entry on the trail and no event: both would name whoever acts. */
export const answerPulse = (voices: Voices) =>
  command(contract.pulse.answer, async ({ params, body }, context) => {
    const { actor, decision, meetings, tx } = context;
    const meeting = await meetings.load(params.meetingId);
    const seat = (await db.pulseSeats(tx, meeting)).find(({ personId }) => personId === actor.personId);
    if (!domain.can(actor, 'pulse.answer', { ownerPersonId: seat?.personId ?? null }) || !seat)
      throw db.mayNot('pulse.answer');
    domain.assertPulseOpen(meeting, decision.at);
    const answer = { ...body, id: voiceOf(voices, seat), answerer: ownVoice(voices, meeting, actor) };
    if (!(await db.keepPulseAnswer(tx, meeting, answer)))
      throw domain.ruleBroken('answered_already', 'Somebody has answered in this place already.');
    return representPulse(context, params, voices);
  });

export const closePulse = (voices: Voices) =>
  command(contract.pulse.close, async ({ params }, context) => {
    const { decision, meetings, tx } = context;
    const meeting = await meetings.find(params.meetingId);
    const answered = (await db.pulseAnswers(tx, meeting)).length;
    await meetings.save(domain.closePulse(meeting, { answered, at: decision.at }));
    return representPulse(context, params, voices);
  });
