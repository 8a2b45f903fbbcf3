import { AgendaTemplate, AgendaTemplateDraft, AgendaTemplatePatch, Id } from '@trivet/domain';
import { z } from 'zod';
import { type Contract, endpoint } from './kernel/endpoint.ts';
import { flag, represented } from './kernel/lists.ts';

const inPartnership = z.strictObject({ partnershipId: Id });
const oneHere = inPartnership.extend({ agendaTemplateId: Id });
const inWorkspace = z.strictObject({ workspaceId: Id });
const oneOfWorkspace = inWorkspace.extend({ workspaceTemplateId: Id });

const Represented = represented(AgendaTemplate).meta({ id: 'AgendaTemplateRepresentation' });
export type AgendaTemplateRepresentation = z.output<typeof Represented>;

const query = z.strictObject({ archived: flag });
const result = z.strictObject({ items: z.array(Represented) });

const here = '/partnerships/:partnershipId/agenda-templates';
const one = `${here}/:agendaTemplateId` as const;

export const agendaTemplates = {
  list: endpoint({
    method: 'GET',
    path: here,
    summary: 'List the agenda templates a meeting can begin with: the partnership’s own, then the workspace’s',
    action: 'agenda_template.see',
    params: inPartnership,
    query,
    result,
  }),
  add: endpoint({
    method: 'POST',
    path: here,
    summary: 'Add an agenda template of the partnership’s own',
    action: 'agenda_template.add',
    params: inPartnership,
    body: AgendaTemplateDraft,
    result: Represented,
  }),
  get: endpoint({
    method: 'GET',
    path: one,
    summary: 'Read an agenda template',
    action: 'agenda_template.see',
    params: oneHere,
    result: Represented,
  }),
  edit: endpoint({
    method: 'PATCH',
    path: one,
    summary: 'Change an agenda template; agendas that have begun with it stay as they are',
    action: 'agenda_template.edit',
    params: oneHere,
    body: AgendaTemplatePatch,
    result: Represented,
  }),
  archive: endpoint({
    method: 'PUT',
    path: `${one}/archive`,
    summary: 'Archive an agenda template: nobody can choose it any more, a series that has it keeps it',
    action: 'agenda_template.archive',
    params: oneHere,
    result: Represented,
  }),
  restore: endpoint({
    method: 'DELETE',
    path: `${one}/archive`,
    summary: 'Restore an archived agenda template',
    action: 'agenda_template.restore',
    params: oneHere,
    result: Represented,
  }),
} as const satisfies Contract;

const ofAll = '/workspaces/:workspaceId/agenda-templates';
const oneOfAll = `${ofAll}/:workspaceTemplateId` as const;

export const workspaceAgendaTemplates = {
  list: endpoint({
    method: 'GET',
    path: ofAll,
    summary: 'List the agenda templates that all partnerships of a workspace can use',
    action: 'workspace_agenda_template.see',
    params: inWorkspace,
    query,
    result,
  }),
  add: endpoint({
    method: 'POST',
    path: ofAll,
    summary: 'Add an agenda template for all partnerships',
    action: 'workspace_agenda_template.add',
    params: inWorkspace,
    body: AgendaTemplateDraft,
    result: Represented,
  }),
  get: endpoint({
    method: 'GET',
    path: oneOfAll,
    summary: 'Read an agenda template for all partnerships',
    action: 'workspace_agenda_template.see',
    params: oneOfWorkspace,
    result: Represented,
  }),
  edit: endpoint({
    method: 'PATCH',
    path: oneOfAll,
    summary: 'Change an agenda template for all partnerships; agendas that have begun with it stay as they are',
    action: 'workspace_agenda_template.edit',
    params: oneOfWorkspace,
    body: AgendaTemplatePatch,
    result: Represented,
  }),
  archive: endpoint({
    method: 'PUT',
    path: `${oneOfAll}/archive`,
    summary: 'Archive an agenda template for all partnerships',
    action: 'workspace_agenda_template.archive',
    params: oneOfWorkspace,
    result: Represented,
  }),
  restore: endpoint({
    method: 'DELETE',
    path: `${oneOfAll}/archive`,
    summary: 'Restore an archived agenda template for all partnerships',
    action: 'workspace_agenda_template.restore',
    params: oneOfWorkspace,
    result: Represented,
  }),
} as const satisfies Contract;
