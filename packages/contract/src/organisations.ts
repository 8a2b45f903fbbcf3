import {
  Id,
  Organisation,
  OrganisationDraft,
  OrganisationKind,
  OrganisationLead,
  OrganisationMerge,
  OrganisationPatch,
  Sector,
} from '@trivet/domain';
import { z } from 'zod';
import { type Contract, endpoint } from './kernel/endpoint.ts';
import { choices, flag, listQuery, pageOf, represented, words } from './kernel/lists.ts';

const inWorkspace = z.strictObject({ workspaceId: Id });
const oneOrganisation = inWorkspace.extend({ organisationId: Id });

/** As everyone in the workspace reads it. */
const Listed = Organisation.extend({ leadName: z.string().nullable(), parentName: z.string().nullable() }).meta({
  id: 'ListedOrganisation',
});
const Represented = represented(Listed).meta({ id: 'OrganisationRepresentation' });
export type ListedOrganisation = z.output<typeof Listed>;
export type OrganisationRepresentation = z.output<typeof Represented>;

export const organisations = {
  list: endpoint({
    method: 'GET',
    path: '/workspaces/:workspaceId/organisations',
    summary: 'List organisations',
    action: 'organisation.see',
    params: inWorkspace,
    query: listQuery({ q: words, kind: choices(OrganisationKind), sector: choices(Sector), archived: flag }, [
      'name',
      'createdAt',
    ]),
    result: pageOf(Listed),
  }),
  add: endpoint({
    method: 'POST',
    path: '/workspaces/:workspaceId/organisations',
    summary: 'Add an organisation',
    action: 'organisation.create',
    params: inWorkspace,
    body: OrganisationDraft,
    result: Represented,
  }),
  get: endpoint({
    method: 'GET',
    path: '/workspaces/:workspaceId/organisations/:organisationId',
    summary: 'Read an organisation',
    action: 'organisation.see',
    params: oneOrganisation,
    result: Represented,
  }),
  edit: endpoint({
    method: 'PATCH',
    path: '/workspaces/:workspaceId/organisations/:organisationId',
    summary: 'Change an organisation',
    action: 'organisation.edit',
    params: oneOrganisation,
    body: OrganisationPatch,
    result: Represented,
  }),
  appointLead: endpoint({
    method: 'PUT',
    path: '/workspaces/:workspaceId/organisations/:organisationId/lead',
    summary: 'Appoint who answers for an organisation’s part in its partnerships',
    action: 'organisation.appoint_lead',
    params: oneOrganisation,
    body: OrganisationLead,
    result: Represented,
  }),
  merge: endpoint({
    method: 'PUT',
    path: '/workspaces/:workspaceId/organisations/:organisationId/merger',
    summary: 'Merge a duplicate into another organisation',
    action: 'organisation.merge',
    params: oneOrganisation,
    body: OrganisationMerge,
    result: Represented,
  }),
  archive: endpoint({
    method: 'PUT',
    path: '/workspaces/:workspaceId/organisations/:organisationId/archive',
    summary: 'Archive an organisation',
    action: 'organisation.archive',
    params: oneOrganisation,
    result: Represented,
  }),
  restore: endpoint({
    method: 'DELETE',
    path: '/workspaces/:workspaceId/organisations/:organisationId/archive',
    summary: 'Restore an archived organisation',
    action: 'organisation.restore',
    params: oneOrganisation,
    result: Represented,
  }),
} as const satisfies Contract;
