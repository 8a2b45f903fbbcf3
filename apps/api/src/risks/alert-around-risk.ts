import { alertOfRisk, type RiskAlert } from '@trivet/db';
import { isNewlyHardHit, type RiskAlertFacts, type RiskScore, type VariationCause } from '@trivet/domain';
import type { Following } from '../jobs/subscribers.ts';

/** Tells everyone around a risk what happened to it, if it is one of the things they must know (domain.md 6). */
export async function alertAroundRisk({ tx, workspaceId, event }: Following): Promise<string[]> {
  const alert = alertOf(event);
  return alert ? alertOfRisk(tx, workspaceId, event, alert) : [];
}

function alertOf({ type, subjectId, payload }: Following['event']): RiskAlert | null {
  if (type === 'affected_partner.scored') return hardHit(payload as ScoredPayload);
  if (type === 'risk.allocation_answered')
    return payload['answer'] === 'declined' ? { riskId: subjectId, kind: 'allocation_declined', facts: {} } : null;
  if (payload['lightChanged'] !== true) return null;
  const { from, to } = payload as { from: RiskScore; to: RiskScore };
  const facts: RiskAlertFacts = { cause: causes[type] ?? 'reviewed', from, to };
  return { riskId: subjectId, kind: 'variation', facts };
}

/** What the event's own type in the domain says its payload is. */
type ScoredPayload = { riskId: string; partnerId: string; from: number | null; to: number };

function hardHit({ riskId, partnerId, from, to }: ScoredPayload): RiskAlert | null {
  return isNewlyHardHit({ from, to }) ? { riskId, kind: 'hard_hit', facts: { partnerId, from, to } } : null;
}

const causes: Record<string, VariationCause> = {
  'risk.reviewed': 'reviewed',
  'risk.reopened': 'reopened',
  'risk.rescored': 'rescored',
};
