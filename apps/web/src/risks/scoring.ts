import { queryOptions, useQuery } from '@tanstack/react-query';
import type { Light, RiskMatrix } from '@trivet/domain';
import { api } from '../lib/api.ts';
import { standard } from './scoring.choices.ts';

export type RiskLight = Light;

export const levels = [1, 2, 3, 4, 5] as const;
export type Level = (typeof levels)[number];

/** A number from the server as a step of the scale; the schema on the way in keeps it between 1 and 5. */
export const levelOf = (value: number | null): Level | null => levels.find((level) => level === value) ?? null;

export const matrixQuery = (workspaceId: string) =>
  queryOptions({
    queryKey: ['risk_matrix', workspaceId],
    queryFn: () => api.riskMatrix.get({ params: { workspaceId } }),
    staleTime: 300_000,
  });

/** How this workspace scores: the light of each cell, and what everything is called there. */
export const useScoring = (workspaceId: string): Scoring =>
  scoringOf(useQuery(matrixQuery(workspaceId)).data ?? standard);

export type Scoring = ReturnType<typeof scoringOf>;

type Matrix = Pick<RiskMatrix, 'cells' | 'likelihoodLabels' | 'impactLabels' | 'bandLabels' | 'reviewDays'>;

export const scoringOf = ({ cells, likelihoodLabels, impactLabels, bandLabels, reviewDays }: Matrix) => ({
  lightAt: (likelihood: Level, impact: Level): Light => cells[atOf(likelihood)][atOf(impact)],
  band: (light: Light) => bandLabels[light],
  /** The same within a sentence: 'Very high' is 'very high' there, 'RAG red' stays. */
  bandWithin: (light: Light) => bandLabels[light].replace(/^\p{Lu}(?!\p{Lu})/u, (first) => first.toLowerCase()),
  likelihood: (level: Level) => likelihoodLabels[atOf(level)],
  impact: (level: Level) => impactLabels[atOf(level)],
  /** The two scales, as tiles: a number with its word. */
  likelihoods: levels.map((value) => ({ value, label: likelihoodLabels[atOf(value)] })),
  impacts: levels.map((value) => ({ value, label: impactLabels[atOf(value)] })),
  reviewDays,
});

const places = { 1: 0, 2: 1, 3: 2, 4: 3, 5: 4 } as const;
const atOf = (level: Level) => places[level];
