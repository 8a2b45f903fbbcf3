import { Contribution, ContributionDraft, ContributionEnding, ContributionPatch, Id } from '@trivet/domain';
import { z } from 'zod';
import { type Contract, endpoint } from './kernel/endpoint.ts';
import { flag, listQuery, pageOf, represented } from './kernel/lists.ts';

const inPartnership = z.strictObject({ partnershipId: Id });
const oneContribution = inPartnership.extend({ contributionId: Id });

/** As those inside the partnership read it. */
const Listed = Contribution.extend({
  outcomeCode: z.string(),
  outcomeStatement: z.string(),
  sro: z.strictObject({ personId: Id, name: z.string() }).nullable(),
}).meta({ id: 'ListedContribution' });
const Represented = represented(Listed).meta({ id: 'ContributionRepresentation' });
export type ListedContribution = z.output<typeof Listed>;
export type ContributionRepresentation = z.output<typeof Represented>;

export const contributions = {
  list: endpoint({
    method: 'GET',
    path: '/partnerships/:partnershipId/contributions',
    summary: 'List the outcomes a partnership contributes to',
    action: 'contribution.see',
    params: inPartnership,
    query: listQuery({ past: flag }, ['outcome', 'weight']),
    result: pageOf(Listed),
  }),
  add: endpoint({
    method: 'POST',
    path: '/partnerships/:partnershipId/contributions',
    summary: 'Contribute to an outcome; its Senior Responsible Owner may read the partnership from then on',
    action: 'contribution.add',
    params: inPartnership,
    body: ContributionDraft,
    result: Represented,
  }),
  get: endpoint({
    method: 'GET',
    path: '/partnerships/:partnershipId/contributions/:contributionId',
    summary: 'Read a contribution',
    action: 'contribution.see',
    params: oneContribution,
    result: Represented,
  }),
  edit: endpoint({
    method: 'PATCH',
    path: '/partnerships/:partnershipId/contributions/:contributionId',
    summary: 'Change a contribution',
    action: 'contribution.edit',
    params: oneContribution,
    body: ContributionPatch,
    result: Represented,
  }),
  end: endpoint({
    method: 'PUT',
    path: '/partnerships/:partnershipId/contributions/:contributionId/ending',
    summary: 'End a contribution',
    action: 'contribution.end',
    params: oneContribution,
    body: ContributionEnding,
    result: Represented,
  }),
} as const satisfies Contract;
