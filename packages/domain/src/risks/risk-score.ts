import { z } from 'zod';
import { addDays } from '../kernel/days.ts';
import type { Light } from '../lights/light.ts';

/** How likely it is, or how much it would matter: 1 (least) to 5. */
export const RiskLevel = z.int().min(1, 'Choose 1 to 5').max(5, 'Choose 1 to 5');

export type RiskScore = { score: number; light: Light };

/** From 5 a risk is medium (amber), from 15 high (red): decisions.md 5. */
const bands = [
  { from: 15, light: 'red' },
  { from: 5, light: 'amber' },
  { from: 1, light: 'green' },
] as const satisfies { from: number; light: Light }[];

/** How soon each light is looked at again. */
const daysToReview: Record<Light, number> = { red: 30, amber: 90, green: 180 };

/** Likelihood times impact, and the light of that cell. */
export function riskScore(likelihood: number, impact: number): RiskScore {
  const score = likelihood * impact;
  return { score, light: bands.find(({ from }) => score >= from)?.light ?? 'green' };
}

/** The day a risk with this light is to be looked at again. */
export const reviewBy = (light: Light, today: string): string => addDays(today, daysToReview[light]);
