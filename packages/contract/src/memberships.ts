import {
  Continuity,
  Handover,
  Id,
  ItemKind,
  Membership,
  MembershipDraft,
  MembershipEnding,
  MembershipPatch,
  PartnershipRole,
  recordFields,
} from '@trivet/domain';
import { z } from 'zod';
import { type Contract, endpoint } from './kernel/endpoint.ts';
import { choices, flag, listQuery, pageOf, represented, words } from './kernel/lists.ts';

const inPartnership = z.strictObject({ partnershipId: Id });
const oneMembership = inPartnership.extend({ membershipId: Id });

/** As those inside the partnership read it. */
const Listed = Membership.extend({
  personName: z.string(),
  /** Null for those who act for the partnership as a whole */
  organisationName: z.string().nullable(),
  deputyName: z.string().nullable(),
  standing: z.enum(['upcoming', 'current', 'past']),
  /** Invited and not yet signed in */
  awaited: z.boolean(),
}).meta({ id: 'ListedMembership' });
const Represented = represented(Listed).meta({ id: 'MembershipRepresentation' });
export type ListedMembership = z.output<typeof Listed>;
export type MembershipRepresentation = z.output<typeof Represented>;

/** What someone still holds through a membership: nothing may be left when it ends. */
const RepresentedHandover = represented(
  z.strictObject({
    ...recordFields,
    items: z.array(z.strictObject({ kind: ItemKind, id: Id, title: z.string(), partnerId: Id.nullable() })),
  }),
).meta({ id: 'HandoverRepresentation' });
export type HandoverRepresentation = z.output<typeof RepresentedHandover>;

export const memberships = {
  list: endpoint({
    method: 'GET',
    path: '/partnerships/:partnershipId/memberships',
    summary: 'List memberships: current and upcoming ones, or with past=true those that have ended',
    action: 'membership.see',
    params: inPartnership,
    query: listQuery(
      { q: words, role: choices(PartnershipRole), partnerId: Id.optional(), personId: Id.optional(), past: flag },
      ['name', 'fromOn'],
    ),
    result: pageOf(Listed),
  }),
  invite: endpoint({
    method: 'POST',
    path: '/partnerships/:partnershipId/memberships',
    summary: 'Invite someone who is here, or someone new by name and email address',
    action: 'membership.invite',
    params: inPartnership,
    body: MembershipDraft,
    result: Represented,
  }),
  get: endpoint({
    method: 'GET',
    path: '/partnerships/:partnershipId/memberships/:membershipId',
    summary: 'Read a membership',
    action: 'membership.see',
    params: oneMembership,
    result: Represented,
  }),
  edit: endpoint({
    method: 'PATCH',
    path: '/partnerships/:partnershipId/memberships/:membershipId',
    summary: 'Change someone’s authority, deputy and hours',
    action: 'membership.edit',
    params: oneMembership,
    body: MembershipPatch,
    result: Represented,
  }),
  getHandover: endpoint({
    method: 'GET',
    path: '/partnerships/:partnershipId/memberships/:membershipId/handover',
    summary: 'Read what someone must hand over before they go',
    action: 'membership.see',
    params: oneMembership,
    result: RepresentedHandover,
  }),
  handOver: endpoint({
    method: 'PUT',
    path: '/partnerships/:partnershipId/memberships/:membershipId/handover',
    summary: 'Hand over what someone holds, to one person or thing by thing',
    action: 'membership.hand_over',
    params: oneMembership,
    body: Handover,
    result: RepresentedHandover,
  }),
  end: endpoint({
    method: 'PUT',
    path: '/partnerships/:partnershipId/memberships/:membershipId/ending',
    summary: 'End a membership: access ends at once',
    action: 'membership.end',
    params: oneMembership,
    body: MembershipEnding,
    result: Represented,
  }),
  continuity: endpoint({
    method: 'GET',
    path: '/partnerships/:partnershipId/continuity',
    summary: 'Read how steady a partnership is in its people',
    action: 'membership.see',
    params: inPartnership,
    result: Continuity,
  }),
} as const satisfies Contract;
