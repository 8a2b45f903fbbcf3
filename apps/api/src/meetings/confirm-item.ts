import * as domain from '@trivet/domain';
import type { CommandContext } from '../kernel/handlers.ts';

/**
 * That what is taken at an item is taken in a meeting under way here, or while it is being minuted.
 * @throws Refusal `unprocessable` for an item of another partnership or of no meeting, `rule_broken` once the minutes
 * have gone out
 */
export async function confirmTakenAt(
  { agendaItems, meetings }: CommandContext,
  partnershipId: string,
  agendaItemId: string | null,
): Promise<void> {
  if (agendaItemId === null) return;
  const [item] = await agendaItems.loadAll([agendaItemId]);
  if (!item?.meetingId || item.partnershipId !== partnershipId)
    throw domain.cannotBe('/agendaItemId', 'not_on_agenda', 'Choose an item of a meeting of this partnership');
  domain.assertTakes(await meetings.load(item.meetingId));
}
