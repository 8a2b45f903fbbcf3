import type { RiskScore } from '../risk-matrix/risk-matrix.ts';

/** What made a light change: somebody scored it afresh, opened it again, or the workspace scores otherwise now. */
export type VariationCause = 'reviewed' | 'reopened' | 'rescored';

/** The facts of an alert, kept with it. Words are made when it is read. */
export type RiskAlertFacts =
  | { cause: VariationCause; from: RiskScore; to: RiskScore }
  | { partnerId: string; from: number | null; to: number }
  | Record<never, never>;
