import * as db from '@trivet/db';
import { cannotBe } from '@trivet/domain';
import type { CommandContext } from '../kernel/handlers.ts';

/**
 * Keeps a person that a body names in the workspace until the command ends.
 * @throws Refusal `unprocessable` naming the field, when they are archived or none of the workspace's
 */
export async function assertOfWorkspace(
  { tx, actor }: Pick<CommandContext, 'tx' | 'actor'>,
  personId: string,
  pointer: string,
): Promise<void> {
  if (!(await db.holdPerson(tx, actor.workspaceId, personId)))
    throw cannotBe(pointer, 'not_a_person', 'Choose someone who is in this workspace');
}
