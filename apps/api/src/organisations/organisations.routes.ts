import { contract } from '@trivet/contract';
import type { FastifyInstance } from 'fastify';
import { mount } from '../kernel/mount.ts';
import { addOrganisation } from './add-organisation.ts';
import { appointOrganisationLead } from './appoint-organisation-lead.ts';
import { archiveOrganisation, restoreOrganisation } from './archive-organisation.ts';
import { editOrganisation } from './edit-organisation.ts';
import { mergeOrganisation } from './merge-organisation.ts';
import { getOrganisation, listOrganisations } from './read-organisations.ts';

export async function organisationRoutes(app: FastifyInstance): Promise<void> {
  mount(app, 'organisations', contract.organisations, {
    list: listOrganisations,
    add: addOrganisation,
    get: getOrganisation,
    edit: editOrganisation,
    appointLead: appointOrganisationLead,
    merge: mergeOrganisation,
    archive: archiveOrganisation,
    restore: restoreOrganisation,
  });
}
