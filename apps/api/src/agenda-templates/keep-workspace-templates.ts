import { contract } from '@trivet/contract';
import * as domain from '@trivet/domain';
import { command, type CommandContext } from '../kernel/handlers.ts';
import { representTemplate } from './read-templates.ts';

export const addWorkspaceTemplate = command(
  contract.workspaceAgendaTemplates.add,
  async ({ params, body }, context) => {
    const { agendaTemplates, decision, newId } = context;
    const place = { id: newId(), ...params, partnershipId: null };
    await agendaTemplates.save(domain.addAgendaTemplate(body, place, decision));
    return representTemplate(context, null, place.id);
  },
);

export const editWorkspaceTemplate = command(
  contract.workspaceAgendaTemplates.edit,
  async ({ params, body }, context) => {
    const template = await findForAll(context, params);
    await context.agendaTemplates.save(domain.editAgendaTemplate(template, body));
    return representTemplate(context, null, template.id);
  },
);

export const archiveWorkspaceTemplate = command(
  contract.workspaceAgendaTemplates.archive,
  async ({ params }, context) => {
    const template = await findForAll(context, params);
    await context.agendaTemplates.save(domain.archiveAgendaTemplate(template, context.decision));
    return representTemplate(context, null, template.id);
  },
);

export const restoreWorkspaceTemplate = command(
  contract.workspaceAgendaTemplates.restore,
  async ({ params }, context) => {
    const template = await findForAll(context, params);
    await context.agendaTemplates.save(domain.restoreAgendaTemplate(template));
    return representTemplate(context, null, template.id);
  },
);

/** @throws Refusal `not_found` for a partnership’s own, even to one who sees it: it is kept there */
async function findForAll(
  { agendaTemplates }: CommandContext,
  { workspaceTemplateId }: { workspaceTemplateId: string },
): Promise<domain.AgendaTemplate> {
  const template = await agendaTemplates.load(workspaceTemplateId);
  if (template.partnershipId !== null) throw domain.notFound();
  agendaTemplates.assertCurrent(template);
  return template;
}
