import { Id, Support, SupportFields } from '@trivet/domain';
import { z } from 'zod';
import { type Contract, endpoint } from './kernel/endpoint.ts';
import { represented } from './kernel/lists.ts';

const inPartnership = z.strictObject({ partnershipId: Id });

/** As those inside the partnership read it. */
const Represented = represented(
  Support.extend({ givenByName: z.string().nullable(), paidByName: z.string().nullable() }),
).meta({ id: 'SupportRepresentation' });
export type SupportRepresentation = z.output<typeof Represented>;

export const support = {
  get: endpoint({
    method: 'GET',
    path: '/partnerships/:partnershipId/support',
    summary: 'Read who gives administrative support, who pays, and the training people need',
    action: 'support.see',
    params: inPartnership,
    result: Represented,
  }),
  arrange: endpoint({
    method: 'PUT',
    path: '/partnerships/:partnershipId/support',
    summary: 'Arrange the support of a partnership',
    action: 'support.arrange',
    params: inPartnership,
    body: SupportFields,
    result: Represented,
  }),
} as const satisfies Contract;
