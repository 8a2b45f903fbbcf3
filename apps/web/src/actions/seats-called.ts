import { plain } from '../lib/plain.ts';
import type { Seat } from '../partnerships/seats.api.ts';

/** The people here one of whose names begins so, whatever its accents; who is meant best stands first. */
export const seatsCalled = (name: string, seats: readonly Seat[]): Seat[] => {
  const wanted = plain(name);
  const people = seats.filter(({ personId }) => personId !== null);
  return people
    .flatMap((seat) => {
      const names = plain(seat.personName).split(/[\s-]+/);
      const at = names.findIndex((each) => each.startsWith(wanted));
      return at === -1 ? [] : [{ seat, rank: (names[at] === wanted ? 0 : 10) + at }];
    })
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ seat }) => seat);
};
