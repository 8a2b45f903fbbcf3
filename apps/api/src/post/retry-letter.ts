import { contract } from '@trivet/contract';
import * as db from '@trivet/db';
import { notFound, retryLetter } from '@trivet/domain';
import { command } from '../kernel/handlers.ts';
import { representLetter } from './read-post.ts';

export const retryPosted = command(contract.post.retry, async ({ params }, context) => {
  const { tx, actor, postedLetters } = context;
  await postedLetters.save(retryLetter(await postedLetters.find(params.messageId)));
  const letter = await db.readPosted(tx, actor.workspaceId, params.messageId);
  if (!letter) throw notFound();
  return representLetter(actor, letter);
});
