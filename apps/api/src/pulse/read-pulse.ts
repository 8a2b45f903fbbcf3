import { contract, type PulseOfMeeting } from '@trivet/contract';
import * as db from '@trivet/db';
import * as domain from '@trivet/domain';
import { query, type QueryContext } from '../kernel/handlers.ts';
import { findMeeting, type OneMeeting } from '../meetings/read-meetings.ts';
import type { Voices } from './voices.ts';

type Reading = Pick<QueryContext, 'tx' | 'actor' | 'decision'>;

/** As many meetings as a look at the trend takes in: three years of quarterly ones. */
const lastMeetings = 12;

export const readPulseTrend = query(contract.pulse.trend, async ({ params }, { tx, actor, decision }) => {
  const within = { workspaceId: actor.workspaceId, ...params };
  const points = await db.pulseTrend(tx, within, { at: decision.at, before: null, limit: lastMeetings });
  const items = [];
  for (const point of points) {
    const seats = await db.pulseSeats(tx, { ...within, id: point.meetingId });
    items.push({ ...point, asked: Math.max(point.answered, seats.length) });
  }
  return { items };
});

export const readPulse = (voices: Voices) =>
  query(contract.pulse.ofMeeting, ({ params }, context) => representPulse(context, params, voices));

/** How far the asking is; the result once it is over; and, to the caller alone, their own answer. */
export async function representPulse(
  { tx, actor, decision }: Reading,
  params: OneMeeting,
  voices: Voices,
): Promise<PulseOfMeeting> {
  const meeting = await findMeeting({ tx, actor }, params);
  const standing = domain.pulseStanding(meeting, decision.at);
  const seats = await db.pulseSeats(tx, meeting);
  const answers = await db.pulseAnswers(tx, meeting);
  const seat = seats.find(({ personId }) => personId === actor.personId);
  const mine =
    seat &&
    answers.find(({ id, answerer }) => id === voiceOf(voices, seat) && answerer === ownVoice(voices, meeting, actor));
  return {
    standing,
    closesAt: meeting.endedAt && domain.addMinutes(meeting.endedAt, domain.pulseMinutes),
    answered: answers.length,
    asked: Math.max(answers.length, seats.length),
    mine: mine ? { score: mine.score, comment: mine.comment } : null,
    result: standing === 'closed' ? domain.pulseResult(answers) : null,
    permissions: {
      may: standing === 'open' ? rightsOn(actor, meeting, { seat, answered: answers.length }) : [],
      fields: [],
    },
  };
}

/** Who is asked answers for themselves; whoever runs the meeting closes it once there is a result to see. */
function rightsOn(
  actor: domain.Person,
  meeting: domain.Meeting,
  { seat, answered }: { seat: db.PulseSeat | undefined; answered: number },
): domain.Action[] {
  const held = {
    'pulse.answer': { ownerPersonId: seat?.personId ?? null },
    'pulse.close': domain.meetingKind.heldBy(meeting),
  };
  return (['pulse.answer', 'pulse.close'] as const).filter(
    (action) =>
      domain.can(actor, action, held[action]) &&
      !domain.stoppedByArchive(actor, action) &&
      (action === 'pulse.answer' || answered >= domain.fewestAnswers),
  );
}

/** The voice of an attendee: there is one answer for each. */
export const voiceOf = (voices: Voices, { attendeeId }: db.PulseSeat): string => voices('attendee', attendeeId);

/** The voice of a person in one meeting, by which they find their answer. */
export const ownVoice = (voices: Voices, { id }: Pick<domain.Meeting, 'id'>, { personId }: domain.Person): string =>
  voices('person', id, personId);
