/** Guests are typed one on each line. */
export const guestsIn = (typed: string): string[] =>
  typed
    .split('\n')
    .map((line) => line.trim())
    .filter((name) => name !== '');

/** How many are invited, guests included: as many as the meeting then says. */
export const invitedBy = ({ personIds, guests }: { personIds: readonly string[]; guests: string }): number =>
  personIds.length + guestsIn(guests).length;
