import { z } from 'zod';
import { type Change, type Decision, decide } from '../kernel/change.ts';
import { partnershipRecord } from '../kernel/fields.ts';
import type { Kind } from '../kernel/kind.ts';
import { TypicalRiskKey } from './risk.ts';

/** Which typical risk is not to be offered, by its key in the catalogue. */
export const StarterDismissalDraft = z.strictObject({ key: TypicalRiskKey }).meta({ id: 'StarterDismissalDraft' });

/** A typical risk that a partnership does not want to be offered to start its register with. */
export const StarterDismissal = z
  .strictObject({ ...partnershipRecord, key: TypicalRiskKey })
  .meta({ id: 'StarterDismissal' });
export type StarterDismissal = z.output<typeof StarterDismissal>;

export type StarterDismissalEvent = { type: 'starter_risk.dismissed'; payload: { key: string } };

export const starterDismissalKind: Kind<StarterDismissal> = {
  subject: 'starter_risk',
  schema: StarterDismissal,
  guards: {},
  edit: { action: 'starter_risk.dismiss', fields: z.strictObject({}) },
  heldBy: () => ({}),
  tracks: [],
};

type Place = Pick<StarterDismissal, 'id' | 'workspaceId' | 'partnershipId'>;

/** For everyone in the partnership; whoever wants the risk after all finds it in the catalogue. */
export function dismissStarter(
  key: string,
  place: Place,
  { at }: Decision,
): Change<StarterDismissal, StarterDismissalEvent> {
  const dismissal = { ...place, key, version: 1, createdAt: at, updatedAt: at };
  return decide(StarterDismissal, null, dismissal, { type: 'starter_risk.dismissed', payload: { key } });
}
