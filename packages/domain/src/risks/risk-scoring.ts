import type { Decision } from '../kernel/change.ts';
import type { RiskScore, Scoring } from '../risk-matrix/risk-matrix.ts';
import type { Risk } from './risk.ts';

/** A decision that scores: with the matrix the workspace has at that moment. */
export type ScoringDecision = Decision & { matrix: Scoring };

export const standingOf = ({ light, score }: Risk) => ({ light, score });

/** A risk in another light, or the same: since when it has had that stays with it. */
export const scored = (risk: Risk, standing: RiskScore, today: string): Risk => ({
  ...risk,
  ...standing,
  lightSince: standing.light === risk.light ? risk.lightSince : today,
});
