import { asRead, oneOf, sortOf, word, yes } from '../lib/search.ts';
import { methods, statuses } from './decision.choices.ts';

/** What the register is narrowed to and sorted by: all of it stands in the address. */
export type DecisionSearch = {
  q?: string;
  status?: (typeof statuses)[number];
  method?: (typeof methods)[number];
  toReview?: true;
  mine?: true;
  sort?: string;
};

export const readDecisionSearch = (raw: Record<string, unknown>): DecisionSearch =>
  asRead({
    q: word(raw, 'q'),
    status: oneOf(raw, 'status', statuses),
    method: oneOf(raw, 'method', methods),
    toReview: yes(raw, 'toReview'),
    mine: yes(raw, 'mine'),
    sort: sortOf(raw, ['reference', 'opensOn', 'reviewOn']),
  });
