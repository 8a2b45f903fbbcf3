import { asRead, dayIn, idIn, oneOf, sortOf } from '../lib/search.ts';
import { lights, states } from './progress.choices.ts';

/** What the report is narrowed to, sorted by and of which day: all of it stands in the address. */
export type ProgressSearch = {
  outcome?: string;
  organisation?: string;
  state?: (typeof states)[number];
  light?: (typeof lights)[number];
  on?: string;
  sort?: 'number' | '-number' | 'title' | '-title' | 'latestOn' | '-latestOn';
};

export const readProgressSearch = (raw: Record<string, unknown>): ProgressSearch =>
  asRead({
    outcome: idIn(raw, 'outcome'),
    organisation: idIn(raw, 'organisation'),
    state: oneOf(raw, 'state', states),
    light: oneOf(raw, 'light', lights),
    on: dayIn(raw, 'on'),
    sort: sortOf(raw, ['number', 'title', 'latestOn']) as ProgressSearch['sort'],
  });
