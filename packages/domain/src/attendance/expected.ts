import type { Meeting } from '../meetings/meeting.ts';
import { hasAnswered, type MeetingInvitation } from '../meeting-invitations/meeting-invitation.ts';
import type { Membership } from '../memberships/membership.ts';
import type { Expected } from './attendance-verbs.ts';
import type { Attendee, AttendeePart } from './attendee.ts';

/** A seat in the partnership on the day of the meeting. */
export type MeetingSeat = Pick<Membership, 'personId' | 'partnerId' | 'role'>;

/**
 * Who is expected at a meeting: its chair and minute taker, who chairs the partnership and stands in for the chair, and
 * each partner's lead; a partner without one sends its members; and whoever is invited. Everybody once.
 */
export function whoIsExpected(
  { chairPersonId, minuteTakerPersonId }: Pick<Meeting, 'chairPersonId' | 'minuteTakerPersonId'>,
  seats: readonly MeetingSeat[],
  invited: readonly Pick<MeetingInvitation, 'personId' | 'guestName'>[] = [],
): Expected[] {
  const led = new Set(seats.filter(({ role }) => role === 'partner_lead').map(({ partnerId }) => partnerId));
  const comes = ({ role, partnerId }: MeetingSeat) =>
    role === 'chair' ||
    role === 'deputy_chair' ||
    role === 'partner_lead' ||
    (role === 'member' && partnerId !== null && !led.has(partnerId));
  const byRole = seats.filter(comes).map(({ personId }) => personId);
  const named = [chairPersonId, minuteTakerPersonId, ...byRole, ...invited.map(({ personId }) => personId)];
  const people = [...new Set(named.filter((id) => id !== null))].map((personId) => {
    const own = seats.filter((seat) => seat.personId === personId);
    const partnerId = own.find((seat) => seat.partnerId !== null)?.partnerId ?? null;
    return { personId, guestName: '', partnerId, part: partOf(personId, own) };
  });
  const guests = new Set(invited.filter(({ personId }) => personId === null).map(({ guestName }) => guestName));
  const asGuest = { personId: null, partnerId: null, part: 'guest' } as const;
  return [...people, ...[...guests].map((guestName) => ({ ...asGuest, guestName }))];

  function partOf(personId: string, own: readonly MeetingSeat[]): AttendeePart {
    if (personId === chairPersonId) return 'chair';
    if (own.some(({ role }) => role === 'chair' || role === 'deputy_chair')) return 'deputy_chair';
    if (own.some(({ partnerId }) => partnerId !== null)) return 'representative';
    return personId === minuteTakerPersonId ? 'minute_taker' : 'guest';
  }
}

type Coming = Expected & Pick<Attendee, 'status' | 'deputyMayDecide' | 'stays'>;
type Known = {
  seats: readonly MeetingSeat[];
  invited: readonly Pick<MeetingInvitation, 'personId' | 'guestName' | 'answer' | 'answeredFor' | 'deputyName'>[];
  listed: readonly Coming[];
};

/**
 * How a meeting that has not begun would be attended as things stand: whoever is on its list or would be, and comes unless
 * they answered that they do not. What is said on the list counts before what was answered.
 */
export function attendanceExpected(
  meeting: Pick<Meeting, 'chairPersonId' | 'minuteTakerPersonId' | 'startsAt'>,
  { seats, invited, listed }: Known,
): Coming[] {
  const refusals = new Map(
    invited.filter((one) => one.answer === 'no' && hasAnswered(one, meeting)).map((one) => [whoOf(one), one]),
  );
  const known = new Set(listed.map(whoOf));
  const unseen = { status: 'expected' as const, deputyMayDecide: false, stays: [] };
  const others = whoIsExpected(meeting, seats, invited).filter((one) => !known.has(whoOf(one)));
  return [...listed, ...others.map((one) => ({ ...one, ...unseen }))].map((one) => {
    const refusal = one.status === 'expected' ? refusals.get(whoOf(one)) : undefined;
    return refusal ? { ...one, status: refusal.deputyName === '' ? 'apologies' : 'deputy' } : one;
  });
}

const whoOf = ({ personId, guestName }: Pick<Attendee, 'personId' | 'guestName'>) => personId ?? guestName;
