import { trailReader, type TrailSearch } from './trail-search.ts';

export const subjects = [
  'partnership',
  'partner',
  'membership',
  'action',
  'risk',
  'report',
  'import',
  'schedule',
  'contribution',
  'support',
  'partnership_copy',
  'brought_partnership',
] as const;
export type Subject = (typeof subjects)[number];

export type HistorySearch = TrailSearch<Subject>;

export const readHistorySearch = trailReader(subjects);
