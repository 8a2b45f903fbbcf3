import * as db from '@trivet/db';
import * as domain from '@trivet/domain';
import type { CommandContext } from '../kernel/handlers.ts';

type Start = Pick<domain.MeetingDraft, 'template' | 'agendaTemplateId'>;

/** Gives a meeting the items that its template has; those that stand on every agenda stand on this one. */
export async function openAgenda(
  context: CommandContext,
  meeting: domain.Meeting,
  start: Start,
): Promise<domain.Meeting> {
  const { agendaItems, decision, meetings, newId } = context;
  const from = await itemsOf(context, meeting, start);
  if (from.length === 0) return meeting;
  const items = from.map((item) => {
    const origin = { id: newId(), at: decision.at, isStanding: item.isStanding };
    return domain.addItem(meeting, domain.itemFromTemplate(item, meeting), origin);
  });
  const added = await agendaItems.addAll(items);
  return meetings.save(
    domain.putOnAgenda(
      meeting,
      added.map(({ id }) => id),
    ),
  );
}

/** A template that is archived by now still serves the series that has it. */
async function itemsOf(
  { tx }: Pick<CommandContext, 'tx'>,
  { workspaceId, partnershipId }: domain.Meeting,
  { template, agendaTemplateId }: Start,
): Promise<domain.AgendaTemplateItem[]> {
  if (agendaTemplateId === null) return domain.builtInItems(template);
  const own = await db.readAgendaTemplate(tx, { workspaceId, partnershipId }, agendaTemplateId);
  if (!own) throw new Error(`The agenda template ${agendaTemplateId} of a meeting cannot be seen from its partnership`);
  return own.items;
}
