import { queryOptions } from '@tanstack/react-query';
import type { AgendaTemplateRepresentation } from '@trivet/contract';
import type { AgendaTemplateDraft, AgendaTemplatePatch } from '@trivet/domain';
import { api } from '../lib/api.ts';

export type Template = AgendaTemplateRepresentation;

/** Where templates are kept: a workspace, for all its partnerships, or one of them. */
export type TemplatesHere = {
  key: readonly string[];
  place: { workspaceId: string; partnershipId?: string };
  list: (archived: 'true' | 'false') => Promise<{ items: Template[] }>;
  get: (id: string) => Promise<Template>;
  add: (body: AgendaTemplateDraft) => Promise<Template>;
  edit: (template: Template, body: AgendaTemplatePatch) => Promise<Template>;
  archive: (template: Template) => Promise<Template>;
  restore: (template: Template) => Promise<Template>;
};

export const templatesOfPartnership = (workspaceId: string, partnershipId: string): TemplatesHere => {
  const params = { partnershipId };
  const one = (agendaTemplateId: string) => ({ params: { ...params, agendaTemplateId } });
  const { add, archive, edit, get, list, restore } = api.agendaTemplates;
  return {
    key: ['agenda_templates', partnershipId],
    place: { workspaceId, partnershipId },
    list: (archived) => list({ params, query: { archived } }),
    get: (id) => get(one(id)),
    add: (body) => add({ params, body }),
    edit: ({ id, version }, body) => edit({ ...one(id), body }, { ifMatch: version }),
    archive: ({ id, version }) => archive(one(id), { ifMatch: version }),
    restore: ({ id, version }) => restore(one(id), { ifMatch: version }),
  };
};

export const templatesOfWorkspace = (workspaceId: string): TemplatesHere => {
  const params = { workspaceId };
  const one = (workspaceTemplateId: string) => ({ params: { ...params, workspaceTemplateId } });
  const { add, archive, edit, get, list, restore } = api.workspaceAgendaTemplates;
  return {
    key: ['agenda_templates', workspaceId],
    place: params,
    list: (archived) => list({ params, query: { archived } }),
    get: (id) => get(one(id)),
    add: (body) => add({ params, body }),
    edit: ({ id, version }, body) => edit({ ...one(id), body }, { ifMatch: version }),
    archive: ({ id, version }) => archive(one(id), { ifMatch: version }),
    restore: ({ id, version }) => restore(one(id), { ifMatch: version }),
  };
};

/** What a meeting can begin with here, or what was archived. */
export const templatesQuery = ({ key, list }: TemplatesHere, archived: 'true' | 'false' = 'false') =>
  queryOptions({ queryKey: [...key, archived], queryFn: () => list(archived) });

export const templateQuery = ({ key, get }: TemplatesHere, id: string) =>
  queryOptions({ queryKey: [...key, id], queryFn: () => get(id) });
