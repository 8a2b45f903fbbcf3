import { contract } from '@trivet/contract';
import { cannotBe, giveNudge, type NudgeDraft, ruleBroken } from '@trivet/domain';
import { command, type CommandContext } from '../kernel/handlers.ts';
import { findTargets, type FoundTargets } from './nudge-targets.ts';

/** Whoever may be asked now is; the answer says of everyone else why not. When that is everyone, nothing was done. */
export const giveNudges = command(contract.nudges.give, async ({ params, body }, context) => {
  await holdParts(context, body);
  const targets = await findTargets(context, params.partnershipId, body.contributionIds);
  assertHere(targets, body);
  const held = targets.found.map(({ target }) => target.held);
  const [first] = held;
  if (first && held.every((each) => each !== null)) throw ruleBroken(first.code, first.words);
  await saveAll(context, params.partnershipId, { ...targets, words: body.words });
  return { targets: targets.found.map(({ target }) => target) };
});

/** Two who press at once are heard one after the other: the second learns of the first. */
async function holdParts({ reportContributions }: CommandContext, { contributionIds }: NudgeDraft): Promise<void> {
  await reportContributions.loadAll(contributionIds);
}

/** @throws Refusal `unprocessable` naming the part that is not of this partnership */
function assertHere({ found }: FoundTargets, { contributionIds }: NudgeDraft): void {
  const here = new Set(found.map(({ row }) => row.contributionId));
  const foreign = contributionIds.findIndex((id) => !here.has(id));
  if (foreign >= 0)
    throw cannotBe(`/contributionIds/${foreign}`, 'not_here', 'Choose a part of a report of this partnership');
}

async function saveAll(
  { nudges, actor, decision, newId }: CommandContext,
  partnershipId: string,
  { found, day, words }: FoundTargets & { words: string },
): Promise<void> {
  const press = { workspaceId: actor.workspaceId, partnershipId, byId: actor.personId, words, day, pressId: newId() };
  const changes = found.flatMap(({ target: { contributionId, personId, held } }) =>
    held === null && personId !== null
      ? [giveNudge({ ...press, id: newId(), reportContributionId: contributionId, personId }, decision)]
      : [],
  );
  await nudges.addAll(changes);
}
