import { randomUUID, randomUUIDv7 } from 'node:crypto';
import * as domain from '@trivet/domain';
import type { z } from 'zod';
import { openPool, type Pool } from '../kernel/pool.ts';
import { databaseProblem } from '../kernel/problems.ts';
import { handleOn, transaction } from '../kernel/transaction.ts';
import { repositories } from '../repositories.ts';

/** What a founded workspace and its first administrator are known by. */
export type Founded = { workspaceId: string; administratorId: string };

/**
 * Founds a workspace with one invited administrator, all or nothing: for an operator, never over the API.
 * `url` is the worker's address, or that of anyone who may act as trivet_worker (a superuser).
 * @throws in words for the operator when the slug is taken; ZodError when the founding breaks `WorkspaceFounding`
 */
export async function foundWorkspace(
  url: string,
  founding: z.input<typeof domain.WorkspaceFounding>,
): Promise<Founded> {
  const wanted = domain.WorkspaceFounding.parse(founding);
  const pool = openPool(url, { max: 1 });
  try {
    return await found(pool, wanted);
  } catch (error) {
    const problem = error instanceof Error ? databaseProblem(error) : null;
    throw problem ? new Error(problem.title, { cause: error }) : error;
  } finally {
    await pool.end();
  }
}

function found(pool: Pool, founding: domain.WorkspaceFounding): Promise<Founded> {
  const workspaceId = randomUUIDv7();
  return transaction(pool, false, async (client) => {
    await client.query('set local role trivet_worker');
    const { rows } = await client.query<{ found: { at: string; today: string } }>(
      'select app.found_workspace($1, $2) as found',
      [workspaceId, founding.timeZone],
    );
    const [founded] = rows;
    if (!founded) throw new Error('The database did not answer when the workspace was to be founded');
    const decision: domain.Decision = { ...founded.found, by: null };
    const { workspaces, people } = repositories({
      tx: handleOn(client),
      actor: { kind: 'job', name: 'found-workspace', workspaceId },
      action: 'workspace.found',
      decision,
      requestId: randomUUID(),
      via: 'job',
      expectedVersion: null,
    });
    await workspaces.save(domain.foundWorkspace(founding, workspaceId, decision));
    const invitation = domain.PersonInvitation.parse({
      ...founding.administrator,
      organisationId: null,
      roles: ['administrator', 'member'],
    });
    const ids = { id: randomUUIDv7(), workspaceId };
    const administrator = await people.save(domain.invitePerson(invitation, ids, decision));
    return { workspaceId, administratorId: administrator.id };
  });
}
