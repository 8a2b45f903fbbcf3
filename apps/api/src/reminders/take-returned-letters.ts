import { randomUUID } from 'node:crypto';
import { listReturnedLetters, markBounced, type Pool, takeReturnedLetter } from '@trivet/db';
import { asSystem } from '../jobs/as-system.ts';

const atOnce = 100;

/**
 * Marks as failed what came back, and as nobody's the address that a notice says nobody has, if it is still the person's.
 * Run again it does nothing.
 * @returns whose bell rang, by their workspace
 */
export async function takeReturnedLetters(pool: Pool): Promise<{ workspaceId: string; people: string[] }[]> {
  const rung: { workspaceId: string; people: string[] }[] = [];
  for (const { workspaceId, id } of await listReturnedLetters(pool, atOnce)) {
    const call = {
      name: 'take_returned_letters',
      action: 'message.send',
      workspaceId,
      requestId: randomUUID(),
    } as const;
    const people = await asSystem(pool, call, async ({ tx }) => {
      const returned = await takeReturnedLetter(tx, workspaceId, id);
      if (!returned?.isTheirAddress) return [];
      const { personId, reason } = returned;
      return markBounced(tx, { workspaceId, personId, messageId: id, reason, byNotice: true });
    });
    rung.push({ workspaceId, people });
  }
  return rung;
}
