import {
  Chair,
  CollaborationLevel,
  Id,
  LeadPartner,
  Partnership,
  PartnershipDraft,
  PartnershipKind,
  PartnershipPatch,
  PartnershipRole,
  PartnershipStatus,
} from '@trivet/domain';
import { z } from 'zod';
import { type Contract, endpoint } from './kernel/endpoint.ts';
import { choices, flag, listQuery, pageOf, represented, words } from './kernel/lists.ts';

const inWorkspace = z.strictObject({ workspaceId: Id });
const inRegister = inWorkspace.extend({ partnershipId: Id });
const onePartnership = z.strictObject({ partnershipId: Id });

const Named = z.strictObject({ personId: Id, name: z.string() });

/** A partnership as everyone in the workspace reads it. */
const RegisterEntry = Partnership.pick({
  id: true,
  version: true,
  createdAt: true,
  updatedAt: true,
  code: true,
  name: true,
  purpose: true,
  area: true,
  kind: true,
  level: true,
  status: true,
  stage: true,
  archivedAt: true,
})
  .extend({
    partners: z.array(z.strictObject({ organisationId: Id, name: z.string() })),
    partnerCount: z.int(),
    leadPartner: z.strictObject({ organisationId: Id, name: z.string() }).nullable(),
    outcomes: z.array(z.strictObject({ outcomeId: Id, code: z.string() })),
    /** Whether the caller may read what is inside */
    mayOpen: z.boolean(),
  })
  .meta({ id: 'RegisterEntry' });
export type RegisterEntry = z.output<typeof RegisterEntry>;

const RepresentedEntry = represented(RegisterEntry).meta({ id: 'RegisterEntryRepresentation' });
export type RegisterEntryRepresentation = z.output<typeof RepresentedEntry>;

/** As those inside read it. */
const Represented = represented(
  Partnership.extend({
    chair: Named.nullable(),
    coordinators: z.array(Named),
    leadPartner: z.strictObject({ partnerId: Id, name: z.string() }).nullable(),
    counts: z.strictObject({
      partners: z.int(),
      people: z.int(),
      outcomes: z.int(),
      actionsOpen: z.int(),
      actionsBlocked: z.int(),
      risksRed: z.int(),
      risksAmber: z.int(),
      risksGreen: z.int(),
      reportsSubmitted: z.int(),
    }),
    /** What the caller is here */
    roles: z.array(PartnershipRole),
  }),
).meta({ id: 'PartnershipRepresentation' });
export type PartnershipRepresentation = z.output<typeof Represented>;

export const partnerships = {
  list: endpoint({
    method: 'GET',
    path: '/workspaces/:workspaceId/partnerships',
    summary: 'Read the register of partnerships',
    action: 'register.see',
    params: inWorkspace,
    query: listQuery(
      {
        q: words,
        status: choices(PartnershipStatus),
        kind: choices(PartnershipKind),
        level: choices(CollaborationLevel),
        organisationId: Id.optional(),
        outcomeId: Id.optional(),
        mine: flag,
        archived: flag,
      },
      ['name', 'code', 'createdAt'],
    ),
    result: pageOf(RegisterEntry),
  }),
  create: endpoint({
    method: 'POST',
    path: '/workspaces/:workspaceId/partnerships',
    summary: 'Found a partnership; its register entry is the answer',
    action: 'partnership.create',
    params: inWorkspace,
    body: PartnershipDraft,
    result: RepresentedEntry,
  }),
  getEntry: endpoint({
    method: 'GET',
    path: '/workspaces/:workspaceId/partnerships/:partnershipId',
    summary: 'Read a partnership’s register entry',
    action: 'register.see',
    params: inRegister,
    result: RepresentedEntry,
  }),
  get: endpoint({
    method: 'GET',
    path: '/partnerships/:partnershipId',
    summary: 'Read a partnership',
    action: 'partnership.see',
    params: onePartnership,
    result: Represented,
  }),
  edit: endpoint({
    method: 'PATCH',
    path: '/partnerships/:partnershipId',
    summary: 'Change a partnership',
    action: 'partnership.edit',
    params: onePartnership,
    body: PartnershipPatch,
    result: Represented,
  }),
  archive: endpoint({
    method: 'PUT',
    path: '/partnerships/:partnershipId/archive',
    summary: 'Archive a partnership: it is only read from then on',
    action: 'partnership.archive',
    params: onePartnership,
    result: Represented,
  }),
  restore: endpoint({
    method: 'DELETE',
    path: '/partnerships/:partnershipId/archive',
    summary: 'Restore an archived partnership',
    action: 'partnership.restore',
    params: onePartnership,
    result: Represented,
  }),
  appointChair: endpoint({
    method: 'PUT',
    path: '/partnerships/:partnershipId/chair',
    summary: 'Appoint the chair, who follows the former one at once',
    action: 'partnership.appoint_chair',
    params: onePartnership,
    body: Chair,
    result: RepresentedEntry,
  }),
  moveLead: endpoint({
    method: 'PUT',
    path: '/partnerships/:partnershipId/lead-partner',
    summary: 'Make another partner the lead partner',
    action: 'partner.set_role',
    params: onePartnership,
    body: LeadPartner,
    result: Represented,
  }),
} as const satisfies Contract;
