import { contract } from '@trivet/contract';
import type { FastifyInstance } from 'fastify';
import { mount } from '../kernel/mount.ts';
import { addTemplate, archiveTemplate, editTemplate, restoreTemplate } from './keep-templates.ts';
import {
  addWorkspaceTemplate,
  archiveWorkspaceTemplate,
  editWorkspaceTemplate,
  restoreWorkspaceTemplate,
} from './keep-workspace-templates.ts';
import { listTemplates, listWorkspaceTemplates, readTemplate, readWorkspaceTemplate } from './read-templates.ts';

export async function agendaTemplateRoutes(app: FastifyInstance): Promise<void> {
  mount(app, 'agendaTemplates', contract.agendaTemplates, {
    list: listTemplates,
    add: addTemplate,
    get: readTemplate,
    edit: editTemplate,
    archive: archiveTemplate,
    restore: restoreTemplate,
  });
  mount(app, 'workspaceAgendaTemplates', contract.workspaceAgendaTemplates, {
    list: listWorkspaceTemplates,
    add: addWorkspaceTemplate,
    get: readWorkspaceTemplate,
    edit: editWorkspaceTemplate,
    archive: archiveWorkspaceTemplate,
    restore: restoreWorkspaceTemplate,
  });
}
