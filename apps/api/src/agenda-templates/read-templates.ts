import { type AgendaTemplateRepresentation, contract } from '@trivet/contract';
import * as db from '@trivet/db';
import * as domain from '@trivet/domain';
import { query, type QueryContext } from '../kernel/handlers.ts';

type Reading = Pick<QueryContext, 'tx' | 'actor'>;

export const listTemplates = query(contract.agendaTemplates.list, async ({ params, query: asked }, context) => ({
  items: await listed(context, params.partnershipId, asked),
}));

export const listWorkspaceTemplates = query(
  contract.workspaceAgendaTemplates.list,
  async ({ query: asked }, context) => ({ items: await listed(context, null, asked) }),
);

export const readTemplate = query(contract.agendaTemplates.get, ({ params }, context) =>
  representTemplate(context, params.partnershipId, params.agendaTemplateId),
);

export const readWorkspaceTemplate = query(contract.workspaceAgendaTemplates.get, ({ params }, context) =>
  representTemplate(context, null, params.workspaceTemplateId),
);

async function listed(
  { tx, actor }: Reading,
  partnershipId: string | null,
  asked: { archived?: boolean | undefined },
): Promise<AgendaTemplateRepresentation[]> {
  const templates = await db.listAgendaTemplates(tx, { workspaceId: actor.workspaceId, partnershipId }, asked);
  return templates.map((template) => withRights(actor, partnershipId, template));
}

/** A template as this caller may see and change it at this address. */
export async function representTemplate(
  { tx, actor }: Reading,
  partnershipId: string | null,
  id: string,
): Promise<AgendaTemplateRepresentation> {
  const template = await db.readAgendaTemplate(tx, { workspaceId: actor.workspaceId, partnershipId }, id);
  if (!template) throw domain.notFound();
  return withRights(actor, partnershipId, template);
}

const withRights = (actor: domain.Actor, partnershipId: string | null, template: domain.AgendaTemplate) => ({
  ...template,
  permissions: domain.permissionsOn(
    partnershipId === null ? domain.workspaceAgendaTemplateKind : domain.agendaTemplateKind,
    actor,
    template,
  ),
});

/** @throws Refusal `unprocessable` for a template that is not offered in this partnership, or no more */
export async function assertOffered(
  { tx }: Pick<QueryContext, 'tx'>,
  within: db.Within,
  { agendaTemplateId }: { agendaTemplateId?: string | null | undefined },
): Promise<void> {
  if (agendaTemplateId) domain.assertOffered(await db.readAgendaTemplate(tx, within, agendaTemplateId));
}
