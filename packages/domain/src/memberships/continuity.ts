import { z } from 'zod';
import { PartnershipRole } from '../kernel/actor.ts';
import { addDays, daysBetween } from '../kernel/days.ts';
import { Day, Id } from '../kernel/fields.ts';
import { type Load, LoadReason, loadOf } from '../people/load.ts';
import type { Membership } from './membership.ts';

/** How steady a partnership is in its people: who came and went, and which seats nobody fills. */
export const Continuity = z
  .strictObject({
    /** People who left in 12 months, of the average number between then and now; null while there is nobody */
    turnover: z.strictObject({ left: z.int(), joined: z.int(), average: z.number(), percent: z.int().nullable() }),
    /** Seats that the same person has held for 12 months */
    seats: z.strictObject({ total: z.int(), steady: z.int(), percent: z.int().nullable() }),
    /** Seats that every partnership needs and nobody has held for more than 30 days */
    vacant: z.array(
      z.strictObject({
        role: PartnershipRole,
        partnerId: Id.nullable(),
        organisationName: z.string().nullable(),
        since: Day,
        days: z.int(),
      }),
    ),
    partnersWithoutLead: z.array(z.strictObject({ partnerId: Id, organisationName: z.string() })),
    /** Partners for whom nobody may commit anything without referring back */
    partnersWithoutAuthority: z.array(z.strictObject({ partnerId: Id, organisationName: z.string() })),
    /** Reckoned over the partnerships that the caller may see */
    spreadTooThin: z.array(
      z.strictObject({
        personId: Id,
        name: z.string(),
        memberships: z.int(),
        hoursPerMonth: z.int(),
        because: z.array(LoadReason),
      }),
    ),
  })
  .meta({ id: 'Continuity' });
export type Continuity = z.output<typeof Continuity>;

export type SeatTaken = Pick<Membership, 'personId' | 'role' | 'partnerId' | 'authority' | 'fromOn' | 'toOn'>;
export type PartnerHere = { partnerId: string; organisationName: string; joinedOn: string };

/** All that continuity is reckoned from: every membership there was, the present partners, and what else people carry. */
export type ContinuityFacts = {
  foundedOn: string;
  memberships: readonly SeatTaken[];
  partners: readonly PartnerHere[];
  people: readonly { personId: string; name: string; carries: readonly { hoursPerMonth: number }[] }[];
};

const year = 365;
const vacantTooLong = 30;

/** Observers hold no seat: their coming and going says nothing of who carries the work. */
export function continuityOf({ memberships, partners, foundedOn, people }: ContinuityFacts, today: string): Continuity {
  const seats = memberships.filter(({ role }) => role !== 'observer');
  const current = seats.filter((seat) => isHeld(seat, today));
  return {
    turnover: turnoverOf(seats, today),
    seats: steadiness(current, today),
    vacant: vacantSeats({ memberships: seats, partners, foundedOn }, today),
    partnersWithoutLead: without(partners, current, ({ role }) => role === 'partner_lead'),
    partnersWithoutAuthority: without(partners, current, ({ authority }) => authority !== 'refer_back'),
    spreadTooThin: people.flatMap(thinlySpread),
  };
}

const isHeld = ({ fromOn, toOn }: SeatTaken, day: string) => fromOn <= day && (toOn === null || toOn > day);

function turnoverOf(seats: readonly SeatTaken[], today: string): Continuity['turnover'] {
  const first = seats.reduce((day, { fromOn }) => (fromOn < day ? fromOn : day), today);
  const yearAgo = addDays(today, -year);
  const start = first > yearAgo ? first : yearAgo;
  const then = peopleOn(seats, start);
  const now = peopleOn(seats, today);
  const joined = [...now].filter((person) => !then.has(person)).length;
  const average = (then.size + now.size) / 2;
  const left = leavers(seats, { start, today }).filter((person) => !now.has(person)).length;
  return { left, joined, average, percent: percentOf(left, average) };
}

const peopleOn = (seats: readonly SeatTaken[], day: string) =>
  new Set(seats.filter((seat) => isHeld(seat, day)).map(({ personId }) => personId));

function leavers(seats: readonly SeatTaken[], { start, today }: { start: string; today: string }): string[] {
  const ended = seats.filter(({ fromOn, toOn }) => toOn !== null && toOn > start && toOn <= today && toOn > fromOn);
  return [...new Set(ended.map(({ personId }) => personId))];
}

function steadiness(current: readonly SeatTaken[], today: string): Continuity['seats'] {
  const steady = current.filter(({ fromOn }) => fromOn <= addDays(today, -year)).length;
  return { total: current.length, steady, percent: percentOf(steady, current.length) };
}

type Needs = Pick<ContinuityFacts, 'memberships' | 'partners' | 'foundedOn'>;

/** The chair, the coordinator, and one partner lead for each partner. */
function vacantSeats({ memberships, partners, foundedOn }: Needs, today: string): Continuity['vacant'] {
  const whole = { partnerId: null, organisationName: null, neededFrom: foundedOn };
  const needed = [
    { role: 'chair' as const, ...whole },
    { role: 'coordinator' as const, ...whole },
    ...partners.map((p) => ({ role: 'partner_lead' as const, ...p, neededFrom: p.joinedOn })),
  ];
  return needed.flatMap(({ role, partnerId, organisationName, neededFrom }) => {
    const holders = memberships.filter((seat) => seat.role === role && (!partnerId || seat.partnerId === partnerId));
    if (holders.some((seat) => isHeld(seat, today))) return [];
    const ended = holders.flatMap(({ toOn }) => (toOn !== null && toOn <= today ? [toOn] : [])).toSorted();
    const since = ended.at(-1) ?? neededFrom;
    const days = daysBetween(since, today);
    return days > vacantTooLong ? [{ role, partnerId, organisationName, since, days }] : [];
  });
}

function without(
  partners: readonly PartnerHere[],
  current: readonly SeatTaken[],
  fills: (seat: SeatTaken) => boolean,
): Continuity['partnersWithoutLead'] {
  const filled = new Set(current.filter(fills).map(({ partnerId }) => partnerId));
  return partners
    .filter(({ partnerId }) => !filled.has(partnerId))
    .map(({ partnerId, organisationName }) => ({ partnerId, organisationName }));
}

function thinlySpread({ personId, name, carries }: ContinuityFacts['people'][number]): Continuity['spreadTooThin'] {
  const { spreadTooThin, hoursPerMonth, because }: Load = loadOf(carries);
  return spreadTooThin ? [{ personId, name, memberships: carries.length, hoursPerMonth, because }] : [];
}

const percentOf = (part: number, whole: number) => (whole === 0 ? null : Math.round((100 * part) / whole));
