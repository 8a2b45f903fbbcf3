import type { Light, RiskCategory } from '@trivet/domain';
import { lights } from '../lib/light.choices.ts';
import { asRead, idIn, oneOf, shaped, sortOf, word, yes } from '../lib/search.ts';
import { categories, statuses } from './risk.choices.ts';

/** What the register of risks is narrowed to and sorted by: all of it stands in the address. */
export type RiskSearch = {
  q?: string;
  mine?: true;
  light?: Light;
  category?: RiskCategory;
  /** The partner that leads on it */
  partner?: string;
  reviewDue?: true;
  aboveAppetite?: true;
  actionNeeded?: true;
  status?: StatusChoice;
  /** Likelihood and impact: '4x5' */
  cell?: string;
  /** Which score the map shows, and a cell is of; today's where none is named */
  score?: 'inherent' | 'target';
  /** The risk whose way over the map is drawn: 'R-012' */
  moves?: string;
  sort?: string;
};

export const statusChoices = ['closed', 'all'] as const;
export type StatusChoice = (typeof statusChoices)[number];

const sorts = ['score', 'reference', 'title', 'nextReviewOn'] as const;

export const allStatuses = statuses.join();
const chosenStatuses: Record<StatusChoice, string> = { closed: 'closed,materialised', all: allStatuses };

export const readRiskSearch = (raw: Record<string, unknown>): RiskSearch =>
  asRead({
    q: word(raw, 'q'),
    mine: yes(raw, 'mine'),
    light: oneOf(raw, 'light', lights),
    category: oneOf(raw, 'category', categories),
    partner: idIn(raw, 'partner'),
    reviewDue: yes(raw, 'reviewDue'),
    aboveAppetite: yes(raw, 'aboveAppetite'),
    actionNeeded: yes(raw, 'actionNeeded'),
    status: oneOf(raw, 'status', statusChoices),
    cell: shaped(raw, 'cell', /^[1-5]x[1-5]$/),
    score: oneOf(raw, 'score', ['inherent', 'target']),
    moves: shaped(raw, 'moves', /^R-\d{1,9}$/),
    sort: sortOf(raw, sorts),
  });

/** The query of the API for what stands in the address. */
export const filterOf = (search: RiskSearch) => ({
  q: search.q,
  mine: search.mine && ('true' as const),
  light: search.light,
  category: search.category,
  leadPartnerId: search.partner,
  reviewDue: search.reviewDue && ('true' as const),
  aboveAppetite: search.aboveAppetite && ('true' as const),
  actionNeeded: search.actionNeeded && ('true' as const),
  status: search.status && chosenStatuses[search.status],
  cell: search.cell,
  cellOf: search.cell ? search.score : undefined,
  sort: search.sort ?? worstFirst,
});

export const worstFirst = '-score';
