import { contract } from '@trivet/contract';
import * as db from '@trivet/db';
import * as domain from '@trivet/domain';
import { command, query } from '../kernel/handlers.ts';
import { findLine, heldByLine } from './held-by-line.ts';
import { placeOf, readLine, representLine } from './read-accountability-lines.ts';

export const readPrivateDetail = query(contract.accountabilityLines.readPrivate, async ({ params }, context) => {
  const { tx, actor } = context;
  const line = await readLine(context, params);
  if (!domain.can(actor, 'accountability_line.read_private', await heldByLine(tx, line, [])))
    throw db.mayNot('accountability_line.read_private');
  return db.readPrivateDetail(tx, placeOf(context, params), line.id);
});

/** Answers without the words, so that no copy of an answer holds them. */
export const writePrivateDetail = command(
  contract.accountabilityLines.writePrivate,
  async ({ params, body }, context) => {
    const { tx, actor, accountabilityLines, decision, newId } = context;
    const line = await findLine(context, params.lineId, 'accountability_line.write_private');
    const noted = await accountabilityLines.save(domain.notePrivateDetail(line));
    const written = { id: newId(), words: body.words, at: decision.at, by: actor.personId };
    await db.keepPrivateDetail(tx, noted, written);
    return representLine(context, params);
  },
);
