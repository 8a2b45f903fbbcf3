import {
  Id,
  Partner,
  PartnerAcknowledgement,
  PartnerDeparture,
  PartnerDraft,
  PartnerPatch,
  PartnerRole,
  PartnerRoleChange,
} from '@trivet/domain';
import { z } from 'zod';
import { type Contract, endpoint } from './kernel/endpoint.ts';
import { choices, flag, listQuery, pageOf, represented, words } from './kernel/lists.ts';

const inPartnership = z.strictObject({ partnershipId: Id });
const onePartner = inPartnership.extend({ partnerId: Id });

/** As those inside the partnership read it. */
const Listed = Partner.extend({
  organisationName: z.string(),
  partnerLead: z.strictObject({ personId: Id, name: z.string() }).nullable(),
  /** How many people act for it now */
  people: z.int(),
  /** Whether it stands by what is expected of it, as it is worded now */
  acknowledgement: PartnerAcknowledgement,
  acknowledgedByName: z.string().nullable(),
}).meta({ id: 'ListedPartner' });
const Represented = represented(Listed).meta({ id: 'PartnerRepresentation' });
export type ListedPartner = z.output<typeof Listed>;
export type PartnerRepresentation = z.output<typeof Represented>;

export const partners = {
  list: endpoint({
    method: 'GET',
    path: '/partnerships/:partnershipId/partners',
    summary: 'List partners: the present ones, or with past=true those that have left',
    action: 'partner.see',
    params: inPartnership,
    query: listQuery(
      { q: words, role: choices(PartnerRole), acknowledgement: choices(PartnerAcknowledgement), past: flag },
      ['name', 'joinedOn'],
    ),
    result: pageOf(Listed),
  }),
  add: endpoint({
    method: 'POST',
    path: '/partnerships/:partnershipId/partners',
    summary: 'Add a partner',
    action: 'partner.add',
    params: inPartnership,
    body: PartnerDraft,
    result: Represented,
  }),
  get: endpoint({
    method: 'GET',
    path: '/partnerships/:partnershipId/partners/:partnerId',
    summary: 'Read a partner',
    action: 'partner.see',
    params: onePartner,
    result: Represented,
  }),
  edit: endpoint({
    method: 'PATCH',
    path: '/partnerships/:partnershipId/partners/:partnerId',
    summary: 'Change what is expected of a partner, what it gives and gains, and how ready it is',
    action: 'partner.edit',
    params: onePartner,
    body: PartnerPatch,
    result: Represented,
  }),
  acknowledge: endpoint({
    method: 'PUT',
    path: '/partnerships/:partnershipId/partners/:partnerId/acknowledgement',
    summary: 'Say for a partner that it stands by what is expected of it, as worded in the version named',
    action: 'partner.acknowledge',
    params: onePartner,
    result: Represented,
  }),
  setRole: endpoint({
    method: 'PUT',
    path: '/partnerships/:partnershipId/partners/:partnerId/role',
    summary: 'Give a partner another role; the lead is moved at …/lead-partner',
    action: 'partner.set_role',
    params: onePartner,
    body: PartnerRoleChange,
    result: Represented,
  }),
  depart: endpoint({
    method: 'PUT',
    path: '/partnerships/:partnershipId/partners/:partnerId/departure',
    summary:
      'Let a partner go once all it holds has a new home and its pledges are delivered or withdrawn; its memberships end with it',
    action: 'partner.depart',
    params: onePartner,
    body: PartnerDeparture,
    result: Represented,
  }),
} as const satisfies Contract;
