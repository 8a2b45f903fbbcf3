import type { Light } from '@trivet/domain';
import { lights } from '../lib/light.choices.ts';
import { asRead, idIn, oneOf, sortOf, word, yes } from '../lib/search.ts';
import { statuses } from './action.choices.ts';

/** What the list of actions is narrowed to and sorted by: all of it stands in the address. */
export type ActionSearch = {
  q?: string;
  mine?: true;
  overdue?: true;
  light?: Light;
  status?: StatusChoice;
  /** An organisation's partner id */
  partner?: string;
  sort?: string;
  /** By status, side by side; a list by due date where it is not said. */
  view?: 'board';
};

/** As people say it; without one, everything that is still open. */
export const statusChoices = ['not_started', 'under_way', 'blocked', 'complete', 'stopped', 'all'] as const;
export type StatusChoice = (typeof statusChoices)[number];

const sorts = ['reference', 'title', 'dueOn', 'light', 'priority', 'lastUpdateOn'] as const;

export const allStatuses = statuses.join();
const chosenStatuses: Record<StatusChoice, string> = {
  not_started: 'proposed,agreed',
  under_way: 'in_progress',
  blocked: 'blocked',
  complete: 'done,verified',
  stopped: 'ceased',
  all: allStatuses,
};

export const readActionSearch = (raw: Record<string, unknown>): ActionSearch =>
  asRead({
    q: word(raw, 'q'),
    mine: yes(raw, 'mine'),
    overdue: yes(raw, 'overdue'),
    light: oneOf(raw, 'light', lights),
    status: oneOf(raw, 'status', statusChoices),
    partner: idIn(raw, 'partner'),
    sort: sortOf(raw, sorts),
    view: oneOf(raw, 'view', ['board'] as const),
  });

/** The query of the API for what stands in the address. */
export const filterOf = ({ q, mine, overdue, light, status, partner, sort = 'dueOn' }: ActionSearch) => ({
  q,
  mine: mine && ('true' as const),
  overdue: overdue && ('true' as const),
  light,
  status: status && chosenStatuses[status],
  ownerPartnerId: partner,
  sort,
});
