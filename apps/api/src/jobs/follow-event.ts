import { postNews, readEvent, takeEvent } from '@trivet/db';
import { asSystem } from './as-system.ts';
import type { WorkerParts } from './parts.ts';
import { subscribers } from './subscribers.ts';
import { subscriptions } from './subscriptions.ts';

/** An event that waits in the outbox. */
export type EventAddress = { workspaceId: string; eventId: string };

/**
 * Does all that follows from an event and takes it off the outbox, together or not at all. Run again it does nothing.
 * @returns whose bell rang
 */
export function followEvent(
  { pool, mailDomain }: Pick<WorkerParts, 'pool' | 'mailDomain'>,
  { workspaceId, eventId }: EventAddress,
): Promise<string[]> {
  const call = { name: 'follow_event', action: 'event.follow', workspaceId, requestId: eventId } as const;
  return asSystem(pool, call, async ({ tx }) => {
    if (!(await takeEvent(tx, eventId))) return [];
    const event = await readEvent(tx, workspaceId, eventId);
    if (!event || !isKnown(event.type)) return [];
    const rung: string[] = [];
    for (const name of subscriptions[event.type]) {
      rung.push(...(await subscribers[name]({ tx, pool, workspaceId, mailDomain, event })));
    }
    if (rung.length > 0) await postNews(tx, { workspaceId, mailDomain }, eventId);
    return rung;
  });
}

const isKnown = (type: string): type is keyof typeof subscriptions => type in subscriptions;
