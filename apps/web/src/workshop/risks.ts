import type { Day } from '../lib/dates.ts';

export type RiskRow = {
  ref: string;
  title: string;
  owner: string;
  score: number;
  light: 'red' | 'amber' | 'green';
  target: number;
  trend: { direction: 'up' | 'steady' | 'down'; tone?: 'good' | 'bad'; was?: number };
  reviewOn: Day;
};

/** Invented rows for the workshop. */
export const risks: readonly RiskRow[] = [
  {
    ref: 'R-009',
    title: 'Coordinator leaves when funding ends in March',
    owner: 'Gareth Millar, Council',
    score: 20,
    light: 'red',
    target: 8,
    trend: { direction: 'up', tone: 'bad', was: 15 },
    reviewOn: '2026-11-30',
  },
  {
    ref: 'R-014',
    title: 'Information sharing agreement lapses before the new hub opens',
    owner: 'Siobhán McAteer, Trust',
    score: 16,
    light: 'red',
    target: 6,
    trend: { direction: 'up', tone: 'bad', was: 12 },
    reviewOn: '2026-12-04',
  },
  {
    ref: 'R-003',
    title: 'Partners do not release staff time',
    owner: 'Róisín Quinn, Education Authority',
    score: 12,
    light: 'amber',
    target: 6,
    trend: { direction: 'steady' },
    reviewOn: '2026-12-10',
  },
  {
    ref: 'R-021',
    title: 'Low take-up of rural home visits',
    owner: 'Priya Nair, Public Health',
    score: 9,
    light: 'amber',
    target: 4,
    trend: { direction: 'down', tone: 'good', was: 12 },
    reviewOn: '2027-01-14',
  },
  {
    ref: 'R-017',
    title: 'Indicator data arrives too late to steer by',
    owner: 'Alan Boyd, Statistics',
    score: 6,
    light: 'amber',
    target: 4,
    trend: { direction: 'steady' },
    reviewOn: '2027-02-02',
  },
  {
    ref: 'R-028',
    title: 'Translation budget runs out',
    owner: 'Hannah Lyle, Housing',
    score: 4,
    light: 'green',
    target: 2,
    trend: { direction: 'steady' },
    reviewOn: '2027-01-20',
  },
];
