import { z } from 'zod';

/** From how many current memberships, and above how many hours a month, a person is spread too thin (decisions.md 45). */
export const tooThinFrom = { memberships: 5, hours: 20 } as const;

/** Why a person is spread too thin. */
export const LoadReason = z.enum(['memberships', 'hours']);
export type LoadReason = z.output<typeof LoadReason>;

export type Load = { hoursPerMonth: number; spreadTooThin: boolean; because: LoadReason[] };

/** What a person's current memberships ask of them in a month. */
export function loadOf(memberships: readonly { hoursPerMonth: number }[]): Load {
  const hoursPerMonth = memberships.reduce((sum, membership) => sum + membership.hoursPerMonth, 0);
  const because: LoadReason[] = [
    ...(memberships.length >= tooThinFrom.memberships ? (['memberships'] as const) : []),
    ...(hoursPerMonth > tooThinFrom.hours ? (['hours'] as const) : []),
  ];
  return { hoursPerMonth, spreadTooThin: because.length > 0, because };
}
