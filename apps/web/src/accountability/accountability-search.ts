import type { AccountabilityStatus } from '@trivet/contract';
import type { AccountabilityDimension, Light } from '@trivet/domain';
import { lights } from '../lib/light.choices.ts';
import { asRead, idIn, oneOf, sortOf, word } from '../lib/search.ts';

/** How accountability is looked at, and what the list of lines is narrowed to: all of it stands in the address. */
export type AccountabilitySearch = {
  view?: View;
  q?: string;
  dimension?: AccountabilityDimension;
  status?: AccountabilityStatus;
  light?: Light;
  /** The partner a line leads from or to */
  partner?: string;
  sort?: string;
};

export const views = ['map', 'matrix', 'lines', 'burden'] as const;
export type View = (typeof views)[number];

const statuses = ['drafted', 'asking_again', 'agreed', 'ended'] as const;

export const readAccountabilitySearch = (raw: Record<string, unknown>): AccountabilitySearch =>
  asRead({
    view: oneOf(raw, 'view', views),
    q: word(raw, 'q'),
    dimension: oneOf(raw, 'dimension', ['vertical', 'horizontal', 'collective']),
    status: oneOf(raw, 'status', statuses),
    light: oneOf(raw, 'light', lights),
    partner: idIn(raw, 'partner'),
    sort: sortOf(raw, ['reference', 'nextDueOn', 'whatFor']),
  });

/** The query of the API for what stands in the address. */
export const filterOf = ({ q, dimension, status, light, partner, sort }: AccountabilitySearch) => ({
  q,
  dimension,
  status,
  light,
  partnerId: partner,
  sort: sort ?? inOrder,
});

export const inOrder = 'reference';
