import type { Light } from '@trivet/domain';

/** The light of a score, and how soon each is looked at again: domain/src/risks/risk-score.ts, without its schemas. */
export type RiskLight = Light;

export const levels = [1, 2, 3, 4, 5] as const;
export type Level = (typeof levels)[number];

export const lightOf = (score: number): RiskLight => (score >= 15 ? 'red' : score >= 5 ? 'amber' : 'green');

export const daysToReview: Readonly<Record<RiskLight, number>> = { red: 30, amber: 90, green: 180 };
