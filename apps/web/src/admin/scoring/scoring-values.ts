import type { Light, RiskMatrix } from '@trivet/domain';

/** The scoring as it is typed: the names are those of the domain, so that a fault finds its field. */
export type ScoringValues = {
  cells: Light[][];
  likelihoodLabels: string[];
  impactLabels: string[];
  bandLabels: Record<Light, string>;
  reviewDays: Record<Light, number | null>;
  reason: string;
};

export const lights = ['green', 'amber', 'red'] as const satisfies readonly Light[];

export const valuesOf = (matrix: Omit<Pick<RiskMatrix, keyof ScoringValues>, 'reason'>): ScoringValues => ({
  cells: structuredClone(matrix.cells),
  likelihoodLabels: [...matrix.likelihoodLabels],
  impactLabels: [...matrix.impactLabels],
  bandLabels: { ...matrix.bandLabels },
  reviewDays: { ...matrix.reviewDays },
  reason: '',
});

/** The light a press leads to: each in turn. */
export const nextLight = (light: Light): Light => (light === 'green' ? 'amber' : light === 'amber' ? 'red' : 'green');
