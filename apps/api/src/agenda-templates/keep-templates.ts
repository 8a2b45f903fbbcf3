import { contract } from '@trivet/contract';
import * as domain from '@trivet/domain';
import { command } from '../kernel/handlers.ts';
import { representTemplate } from './read-templates.ts';

export const addTemplate = command(contract.agendaTemplates.add, async ({ params, body }, context) => {
  const { actor, agendaTemplates, decision, newId } = context;
  const place = { id: newId(), workspaceId: actor.workspaceId, ...params };
  await agendaTemplates.save(domain.addAgendaTemplate(body, place, decision));
  return representTemplate(context, params.partnershipId, place.id);
});

export const editTemplate = command(contract.agendaTemplates.edit, async ({ params, body }, context) => {
  const { agendaTemplates } = context;
  const template = await agendaTemplates.find(params.agendaTemplateId);
  await agendaTemplates.save(domain.editAgendaTemplate(template, body));
  return representTemplate(context, params.partnershipId, template.id);
});

export const archiveTemplate = command(contract.agendaTemplates.archive, async ({ params }, context) => {
  const { agendaTemplates, decision } = context;
  const template = await agendaTemplates.find(params.agendaTemplateId);
  await agendaTemplates.save(domain.archiveAgendaTemplate(template, decision));
  return representTemplate(context, params.partnershipId, template.id);
});

export const restoreTemplate = command(contract.agendaTemplates.restore, async ({ params }, context) => {
  const { agendaTemplates } = context;
  const template = await agendaTemplates.find(params.agendaTemplateId);
  await agendaTemplates.save(domain.restoreAgendaTemplate(template));
  return representTemplate(context, params.partnershipId, template.id);
});
