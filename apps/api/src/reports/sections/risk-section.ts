import { listHighestRisks, readRiskProfile } from '@trivet/db';
import type { SectionProvider } from './sections.ts';

/** The risk profile, how it moved since the report before, and the highest risks. */
export const riskSection: SectionProvider<'risks'> = async (tx, { workspaceId, partnershipId, today }) => {
  const profile = await readRiskProfile(tx, { workspaceId, partnershipId, today, since: undefined });
  const { since, openThen, byLightThen, raised, closed, worse, better } = profile.movement;
  const highest = await listHighestRisks(tx, { workspaceId, partnershipId, since });
  const movement = { since, openThen, byLightThen, raised, closed, worse, better };
  return { key: 'risks', open: profile.open, byLight: profile.byLight, ...movement, highest };
};
