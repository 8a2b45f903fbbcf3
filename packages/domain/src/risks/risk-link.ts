import { z } from 'zod';
import { type Change, type Decision, decide } from '../kernel/change.ts';
import { Day, Id, partnershipRecord } from '../kernel/fields.ts';
import { assertAllows, type Guards } from '../kernel/guards.ts';
import type { Kind } from '../kernel/kind.ts';
import { cannotBe } from '../kernel/refusal.ts';

export const RiskLinkDraft = z.strictObject({ relatedRiskId: Id }).meta({ id: 'RiskLinkDraft' });

/** Two risks of a workspace that have to do with each other. It belongs to the partnership in which it was made. */
export const RiskLink = z
  .strictObject({
    ...partnershipRecord,
    riskId: Id,
    relatedRiskId: Id,
    relatedPartnershipId: Id,
    removedOn: Day.nullable(),
  })
  .meta({ id: 'RiskLink' });
export type RiskLink = z.output<typeof RiskLink>;

type Ends = { riskId: string; relatedRiskId: string };

export type RiskLinkEvent = { type: 'risk_link.made'; payload: Ends } | { type: 'risk_link.removed'; payload: Ends };

const guards = {
  'risk.link': ({ removedOn }) => (removedOn === null ? null : ['link_removed', 'This link has been removed.']),
} satisfies Guards<RiskLink>;

export const riskLinkKind: Kind<RiskLink> = {
  subject: 'risk_link',
  schema: RiskLink,
  guards,
  edit: { action: 'risk.link', fields: z.strictObject({}) },
  heldBy: () => ({}),
  tracks: [],
};

type Side = { id: string; partnershipId: string };
type RiskLinkChange = Change<RiskLink, RiskLinkEvent>;

export function linkRisks(
  { id, workspaceId, risk, related }: { id: string; workspaceId: string; risk: Side; related: Side },
  { at }: Decision,
): RiskLinkChange {
  if (risk.id === related.id) throw cannotBe('/relatedRiskId', 'itself', 'Choose another risk');
  const ends = { riskId: risk.id, relatedRiskId: related.id };
  const place = { id, workspaceId, partnershipId: risk.partnershipId, relatedPartnershipId: related.partnershipId };
  const link = { ...place, ...ends, removedOn: null, version: 1, createdAt: at, updatedAt: at };
  return decide(RiskLink, null, link, { type: 'risk_link.made', payload: ends });
}

export function unlinkRisks(link: RiskLink, { today }: Decision): RiskLinkChange {
  assertAllows(guards, 'risk.link', link);
  const { riskId, relatedRiskId } = link;
  const event = { type: 'risk_link.removed' as const, payload: { riskId, relatedRiskId } };
  return decide(RiskLink, link, { ...link, removedOn: today }, event);
}
