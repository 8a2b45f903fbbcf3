import { contract } from '@trivet/contract';
import * as db from '@trivet/db';
import * as domain from '@trivet/domain';
import { command, type CommandContext } from '../kernel/handlers.ts';
import { representUnmet } from './read-unmet-responsibilities.ts';

const { unmetResponsibilities } = contract;

export const takeUnmetStep = command(unmetResponsibilities.takeStep, async ({ params, body }, context) => {
  const unmet = await context.unmetResponsibilities.find(params.unmetId);
  const taken = await context.unmetResponsibilities.save(domain.takeUnmetStep(unmet, body, context.decision));
  const { step, words, takenOn = context.decision.today } = body;
  await keep(context, taken, { step, words, takenOn });
  return representUnmet(context, params);
});

export const replyToUnmet = command(unmetResponsibilities.reply, async ({ params, body }, context) => {
  const unmet = await context.unmetResponsibilities.find(params.unmetId);
  const answered = await context.unmetResponsibilities.save(domain.replyToUnmet(unmet));
  await keep(context, answered, { step: null, words: body.words, takenOn: context.decision.today });
  return representUnmet(context, params);
});

export const closeUnmetResponsibility = command(unmetResponsibilities.close, async ({ params, body }, context) => {
  const unmet = await context.unmetResponsibilities.find(params.unmetId);
  await context.unmetResponsibilities.save(domain.closeUnmetResponsibility(unmet, body, context.decision));
  return representUnmet(context, params);
});

type Entry = Pick<db.UnmetEntry, 'step' | 'words' | 'takenOn'>;

const keep = ({ tx, actor, decision, newId }: CommandContext, unmet: domain.UnmetResponsibility, entry: Entry) =>
  db.keepUnmetEntry(tx, unmet, { ...entry, id: newId(), byPersonId: actor.personId, at: decision.at });
