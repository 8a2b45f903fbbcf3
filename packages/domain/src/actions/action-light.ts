import { z } from 'zod';
import { addDays } from '../kernel/days.ts';
import { Light, severityOf, worstOf } from '../lights/light.ts';
import { type ActionRecord, type ActionStatus, openActionStatuses } from './action.ts';

/** Why an action has the light it has. */
export const ActionLightReason = z.enum(['blocked', 'overdue', 'due_soon_under_half', 'silent', 'said_worse']);
export type ActionLightReason = z.output<typeof ActionLightReason>;

/** The words a screen uses for where an action stands (decisions.md 8). */
export const ActionStanding = z.enum([
  'not_started',
  'on_track',
  'at_risk',
  'off_track',
  'blocked',
  'complete',
  'stopped',
]);
export type ActionStanding = z.output<typeof ActionStanding>;

/** What an action lacks, so that it can be marked. */
export const ActionLack = z.enum(['owner', 'due']);
export type ActionLack = z.output<typeof ActionLack>;

/** What an action's light depends on beside the day. */
export type Lit = Pick<ActionRecord, 'status' | 'percent' | 'dueOn' | 'lastUpdateOn' | 'worseLight' | 'worseUntilOn'>;

/** A date this many days away, with less than half done, is amber. */
export const daysDueSoon = 7;
/** With no word for this many days it is amber. */
export const daysUntilSilent = 30;
/** What a person says beyond the rules stands this many days. */
export const daysWorseStands = 30;

/**
 * An action's light on a day, with every reason that stands (domain.md 5); none once it is ceased.
 * The same rule in SQL is `app.action_light`, and a test holds the two together.
 */
export function actionLight(action: Lit, today: string): { light: Light | null; reasons: ActionLightReason[] } {
  if (action.status === 'ceased') return { light: null, reasons: [] };
  if (!isOpenAction(action)) return { light: 'green', reasons: [] };
  const standing = reasonsOn(action, today).filter(({ stands }) => stands);
  const light = worstOf(standing.map((reason) => reason.light));
  return { light, reasons: standing.map(({ reason }) => reason) };
}

/** Where an action stands, in the words people read. */
export function actionStanding({ status }: { status: ActionStatus }, light: Light | null): ActionStanding {
  if (status === 'ceased') return 'stopped';
  if (status === 'done' || status === 'verified') return 'complete';
  if (status === 'blocked') return 'blocked';
  if (status === 'proposed' || status === 'agreed') return 'not_started';
  return (['on_track', 'on_track', 'at_risk', 'off_track'] as const)[severityOf(light)] ?? 'on_track';
}

export const actionLacks = (action: Pick<ActionRecord, 'status' | 'ownerPersonId' | 'dueOn'>): ActionLack[] =>
  isOpenAction(action)
    ? [...(action.ownerPersonId ? [] : ['owner' as const]), ...(action.dueOn ? [] : ['due' as const])]
    : [];

export const isOpenAction = ({ status }: { status: ActionStatus }): boolean =>
  (openActionStatuses as readonly ActionStatus[]).includes(status);

export const isOverdueAction = (action: Pick<ActionRecord, 'status' | 'dueOn'>, today: string): boolean =>
  isOpenAction(action) && action.dueOn !== null && action.dueOn < today;

/** Worst first. */
function reasonsOn(action: Lit, today: string): { reason: ActionLightReason; light: Light; stands: boolean }[] {
  const { status, percent, dueOn, lastUpdateOn, worseLight, worseUntilOn } = action;
  const overdue = isOverdueAction(action, today);
  const soon = dueOn !== null && !overdue && dueOn <= addDays(today, daysDueSoon);
  const worse = worseUntilOn !== null && today <= worseUntilOn;
  return [
    { reason: 'blocked', light: 'red', stands: status === 'blocked' },
    { reason: 'overdue', light: 'red', stands: overdue },
    { reason: 'said_worse', light: worseLight ?? 'green', stands: worse && worseLight !== null },
    { reason: 'due_soon_under_half', light: 'amber', stands: soon && percent < 50 },
    { reason: 'silent', light: 'amber', stands: addDays(lastUpdateOn, daysUntilSilent) <= today },
  ];
}
