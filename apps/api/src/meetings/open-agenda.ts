import * as domain from '@trivet/domain';
import type { CommandContext } from '../kernel/handlers.ts';

/** Gives a meeting the items that its template has: all of them stand on it. */
export async function openAgenda(
  { agendaItems, decision: { at }, meetings, newId }: CommandContext,
  meeting: domain.Meeting,
  template: domain.AgendaTemplate,
): Promise<domain.Meeting> {
  const drafts = domain.templateItems(template);
  if (drafts.length === 0) return meeting;
  const items = drafts.map((draft) => domain.addItem(meeting, draft, { id: newId(), at, isStanding: true }));
  const added = await agendaItems.addAll(items);
  return meetings.save(
    domain.putOnAgenda(
      meeting,
      added.map(({ id }) => id),
    ),
  );
}
