import { asJob, mayNot, type Pool, repositories, type Repositories, type Transaction } from '@trivet/db';
import { type Action, can, type Decision, type Job } from '@trivet/domain';
import { newRecordId } from '../kernel/handlers.ts';

/** What a job may use: what a command may, but the actor is the job. */
export type JobContext = Repositories & { tx: Transaction; actor: Job; decision: Decision; newId: () => string };

/** Which job acts, in which workspace, by which right, and for what it is called when it is traced. */
export type SystemCall = { name: string; workspaceId: string; action: Action; requestId: string };

/**
 * Runs a job's work as the system, in one transaction of one workspace. Needs a policy action as every command does.
 * @throws Refusal `forbidden` when the policy does not grant the action to jobs
 */
export function asSystem<T>(
  pool: Pool,
  { name, workspaceId, action, requestId }: SystemCall,
  work: (context: JobContext) => Promise<T>,
): Promise<T> {
  return asJob(pool, { name, workspaceId }, async ({ tx, actor, decision }) => {
    if (!can(actor, action)) throw mayNot(action);
    const scope = { tx, actor, action, decision, requestId, via: 'job' as const, expectedVersion: null };
    return work({ ...repositories(scope), tx, actor, decision, newId: newRecordId });
  });
}
