import { can, type Change, notFound, type PostedLetter, postedLetterKind } from '@trivet/domain';
import { type CommandScope, mayNot } from '../kernel/repository.ts';
import { leaveTrail } from '../kernel/trail.ts';
import { readPosted, retryPosted } from './post-log.queries.ts';

/** Letters are the worker's to write; an administrator may only ask for one that failed to be tried again. */
export function postedLetterRepository(scope: CommandScope) {
  const { tx, actor, action } = scope;
  return {
    /** @throws Refusal `not_found` elsewhere, `forbidden` not this actor's */
    async find(id: string): Promise<PostedLetter> {
      const found = await readPosted(tx, actor.workspaceId, id);
      if (!found) throw notFound();
      if (!can(actor, action)) throw mayNot(action);
      const { personName: _name, email: _email, bounced: _bounced, nextTryAt: _next, ...letter } = found;
      return { ...letter, workspaceId: actor.workspaceId };
    },

    async save(change: Change<PostedLetter>): Promise<PostedLetter> {
      // Somebody else may have asked for it a moment ago: then there is nothing left to do.
      if (await retryPosted(tx, change.after.id)) await leaveTrail(scope, postedLetterKind, change);
      return change.after;
    },
  };
}
