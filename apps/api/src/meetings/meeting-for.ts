import * as db from '@trivet/db';
import * as domain from '@trivet/domain';
import type { CommandContext } from '../kernel/handlers.ts';

/**
 * The meeting that something is done in, which other records hold: who runs the partnership may, and who takes its
 * minutes.
 * @throws Refusal `forbidden` to whoever is neither
 */
export async function meetingFor(
  action: domain.Action,
  { actor, meetings }: CommandContext,
  { meetingId }: { meetingId: string },
): Promise<domain.Meeting> {
  const meeting = await meetings.load(meetingId);
  if (!domain.can(actor, action, domain.meetingKind.heldBy(meeting))) throw db.mayNot(action);
  return meeting;
}

/** @throws Refusal `unprocessable` for an item that is not on this agenda */
export async function itemOn(
  { agendaItems }: CommandContext,
  meeting: domain.Meeting,
  itemId: string,
): Promise<domain.AgendaItem> {
  const [item] = await agendaItems.loadAll([itemId]);
  if (item?.meetingId !== meeting.id || item.isWithdrawn)
    throw domain.cannotBe('/itemId', 'not_on_agenda', 'Choose an item of this agenda');
  return item;
}
