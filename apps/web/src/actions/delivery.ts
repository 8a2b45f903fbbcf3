import type { ActionRepresentation, ListedAction } from '@trivet/contract';
import { api } from '../lib/api.ts';
import type { Day } from '../lib/dates.ts';

/** What a person says of an action: one of five (decisions.md 8). */
export const deliveries = ['on_track', 'at_risk', 'off_track', 'blocked', 'complete'] as const;
export type Delivery = (typeof deliveries)[number];

/** How far it is said to be, with a line of why and, where it moves, the new date. */
export type Said = { delivery: Delivery; note: string; evidence: string; percent: number; dueOn: Day | null };

export const deliveryOf = ({ standing }: ListedAction): Delivery | null =>
  deliveries.find((each) => each === standing) ?? null;

/** Says it to the server: the date first, for it may be refused, then how it goes. */
export const sayHowItGoes = async (action: ActionRepresentation, said: Said): Promise<ActionRepresentation> => {
  const params = { partnershipId: action.partnershipId, actionId: action.id };
  const { version } =
    said.dueOn === action.dueOn
      ? action
      : await api.actions.edit({ params, body: { dueOn: said.dueOn } }, { ifMatch: action.version });
  if (said.delivery === 'complete')
    return api.actions.complete({ params, body: { note: said.note, evidence: said.evidence } }, { ifMatch: version });
  return api.actions.progress({ params, body: progressOf(said) }, { ifMatch: version });
};

/** Takes back what was just said: as it stood before, with a line in the log that says so. */
export const takeBack = async (before: ActionRepresentation, after: ActionRepresentation, note: string) => {
  const params = { partnershipId: after.partnershipId, actionId: after.id };
  const ended = after.standing === 'complete' || after.standing === 'stopped';
  const percent = Math.min(before.percent, 99);
  const { version } = ended
    ? await api.actions.reopen({ params, body: { reason: note, percent } }, { ifMatch: after.version })
    : after;
  const status = before.status === 'blocked' || before.status === 'in_progress' ? before.status : 'agreed';
  const worse = before.worseLight && { light: before.worseLight, reason: before.worseReason };
  return api.actions.progress({ params, body: { status, percent, note, worse } }, { ifMatch: version });
};

/** What the row shows until the server has answered. */
export const asSaid = (action: ActionRepresentation, said: Said): ActionRepresentation => ({
  ...action,
  standing: said.delivery,
  light: lights[said.delivery],
  dueOn: said.dueOn,
  percent: said.delivery === 'complete' ? 100 : said.percent,
  lastNote: said.note,
});

const lights = { on_track: 'green', at_risk: 'amber', off_track: 'red', blocked: 'red', complete: 'green' } as const;

const progressOf = ({ delivery, note, percent }: Said) => {
  const status = delivery === 'blocked' ? ('blocked' as const) : ('in_progress' as const);
  const light = delivery === 'at_risk' ? ('amber' as const) : delivery === 'off_track' ? ('red' as const) : null;
  return { status, percent, note, worse: light && { light, reason: note } };
};
