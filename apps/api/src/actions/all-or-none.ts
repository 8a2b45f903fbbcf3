import * as db from '@trivet/db';
import { Refusal } from '@trivet/domain';
import type { CommandContext } from '../kernel/handlers.ts';

type Many<Item> = { within: { workspaceId: string; partnershipId: string }; items: readonly Item[] };

/**
 * Does the same with each of many actions, or with none: every one that refuses is named with its reason.
 * Taken in the order of their ids, so that two who change the same ones wait for each other.
 * @throws Refusal `rule_broken`, one error for each that refused
 */
export async function allOrNone<Item extends { id: string }, Done>(
  { tx }: Pick<CommandContext, 'tx'>,
  { within, items }: Many<Item>,
  work: (item: Item) => Promise<Done>,
): Promise<Done[]> {
  const ids = items.map(({ id }) => id);
  const references = await db.referencesOf(tx, within, ids);
  const done: Done[] = [];
  const refused: Refused[] = [];
  for (const item of items.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    try {
      done.push(await work(item));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      refused.push({ at: ids.indexOf(item.id), reference: references.get(item.id), refusal: error });
    }
  }
  if (refused.length > 0) throw someRefused(refused, items.length);
  return done;
}

type Refused = { at: number; reference: string | undefined; refusal: Refusal };

function someRefused(refused: readonly Refused[], of: number): Refusal {
  const errors = refused
    .toSorted((a, b) => a.at - b.at)
    .map(({ at, reference, refusal }) => ({
      pointer: `/items/${at}`,
      code: refusal.code,
      message: `${reference ? `${shortOf(reference)}: ` : ''}${refusal.errors[0]?.message ?? refusal.message}`,
    }));
  const words = `${errors.length} of ${of} cannot be changed, so none was. Leave out those that are named, or mend them.`;
  return new Refusal('rule_broken', 'some_refused', words, errors);
}

/** Inside its partnership an action goes without the partnership's code. */
const shortOf = (reference: string): string => reference.split('-').slice(-2).join('-');
