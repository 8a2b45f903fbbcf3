import { randomUUID } from 'node:crypto';
import { listLettersToStop, type Pool, takeLetterToStop } from '@trivet/db';
import { stopLetters } from '@trivet/domain';
import { asSystem } from '../jobs/as-system.ts';

const atOnce = 100;

/** Switches off, for each reader who asked, the letters about what theirs told of. Run again it does nothing. */
export async function stopAskedLetters(pool: Pool): Promise<void> {
  for (const { workspaceId, id } of await listLettersToStop(pool, atOnce)) {
    const call = { name: 'stop_letters', action: 'person.stop_letters', workspaceId, requestId: randomUUID() } as const;
    await asSystem(pool, call, async ({ tx, people }) => {
      const asked = await takeLetterToStop(tx, workspaceId, id);
      if (!asked) return;
      await people.save(stopLetters(await people.find(asked.personId), asked.topics));
    });
  }
}
