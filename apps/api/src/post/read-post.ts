import { contract, type ListedLetter } from '@trivet/contract';
import * as db from '@trivet/db';
import { can, permissionsOn, postedLetterKind } from '@trivet/domain';
import { list, type QueryContext } from '../kernel/handlers.ts';

export const listPost = list(
  contract.post.list,
  async ({ query: { state, sort, count = false } }, { tx, actor, page }) => {
    const { items, ...rest } = await db.listPost(tx, actor.workspaceId, { states: state, sort, count }, page);
    return { ...rest, items: items.map((letter) => representLetter(actor, letter)) };
  },
);

/** A letter as this caller sees it, and whether they may have it tried again. */
export function representLetter(actor: QueryContext['actor'], letter: db.PostedLetter): ListedLetter {
  const { personName: _name, email: _email, bounced: _bounced, nextTryAt: _next, ...record } = letter;
  const permissions = can(actor, 'message.see')
    ? permissionsOn(postedLetterKind, actor, { ...record, workspaceId: actor.workspaceId })
    : { may: [], fields: [] };
  return { ...letter, permissions };
}
