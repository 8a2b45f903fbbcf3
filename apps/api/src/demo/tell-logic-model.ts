import type { LogicEvidence } from '@trivet/domain';
import type { LogicBoxStory, LogicProof } from './plan-story.ts';
import type { Step } from './stage.ts';
import type { PartnershipScene } from './tell-partnership.ts';

/** Whoever coordinates writes the logic model down from its end, so that each box finds what it leads to. */
export function tellLogicModel(here: PartnershipScene): Step[] {
  const made = new Map<string, string>();
  return (here.story.plan?.logicModel ?? []).map((story) => ({
    on: here.day(story.on),
    tell: async () => {
      const params = { partnershipId: here.partnershipId };
      const { stage, title, description = '', assumptions = '' } = story;
      const leadsToIds = story.leadsTo.map((key) => made.get(key) ?? '');
      const body = { stage, title, description, assumptions, leadsToIds, shownBy: await proofsOf(here, story) };
      const { id } = await here.as(here.story.coordinator).logicModel.add({ params, body });
      made.set(story.key, id);
    },
  }));
}

/** By the numbers people quote; a pledge, whose partners write it down in their own time, by its place in the story. */
async function proofsOf(here: PartnershipScene, { shownBy }: LogicBoxStory): Promise<LogicEvidence[]> {
  const proofs: LogicEvidence[] = [];
  for (const proof of shownBy) proofs.push(await proofOf(here, proof));
  return proofs;
}

async function proofOf(here: PartnershipScene, proof: LogicProof): Promise<LogicEvidence> {
  const [letter, number] = [proof.slice(0, 1), Number(proof.slice(1))];
  if (letter === 'O' || letter === 'M')
    return { kind: letter === 'O' ? 'objective' : 'milestone', id: here.plan.of(`${letter}${number}`) };
  const params = { partnershipId: here.partnershipId };
  const api = here.as(here.story.coordinator);
  if (letter === 'F') {
    const { items } = await api.measures.list({ params, query: { limit: '200' } });
    return { kind: 'measure', id: found(items, (one) => one.number === number, proof) };
  }
  if (letter === 'W') {
    const title = here.story.plan?.pledges?.[number - 1]?.title;
    const { items } = await api.pledges.list({ params, query: { limit: '200' } });
    return { kind: 'pledge', id: found(items, (one) => one.title === title, proof) };
  }
  const within = { workspaceId: here.scene.workspaceId };
  const contributed = { contributorId: here.partnershipId, limit: '200' };
  const { items } = await api.indicators.list({ params: within, query: contributed });
  return { kind: 'indicator', id: found(items, (one) => one.number === number, proof) };
}

function found<Item extends { id: string }>(items: readonly Item[], is: (one: Item) => boolean, proof: string): string {
  const one = items.find(is);
  if (!one) throw new Error(`The logic model of the story is shown by ${proof}, which is not there`);
  return one.id;
}
