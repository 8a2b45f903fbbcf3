import type { CriterionStory, MilestoneStory, ObjectiveStory } from './plan-story.ts';
import type { Step } from './stage.ts';
import { tellLogicModel } from './tell-logic-model.ts';
import { tellMoney } from './tell-money.ts';
import { tellPledges } from './tell-pledges.ts';
import { tellSkills } from './tell-skills.ts';
import type { PartnershipScene } from './tell-partnership.ts';

/** The coordinator writes the plan down; owners move and close their milestones; criteria are agreed with who answers above. */
export function tellPlan(here: PartnershipScene): Step[] {
  const { objectives = [], milestones = [], criteria = [] } = here.story.plan ?? {};
  return [
    ...objectives.map((story) => ({ on: here.day(story.on), tell: () => addObjective(here, story) })),
    ...milestones.flatMap((story) => milestoneSteps(here, story)),
    ...criteria.flatMap((story) => criterionSteps(here, story)),
    ...tellMoney(here),
    ...tellPledges(here),
    ...tellSkills(here),
    ...tellLogicModel(here),
  ];
}

async function addObjective(here: PartnershipScene, story: ObjectiveStory): Promise<void> {
  const { on: _on, owner, partner, startsOn, due, serves, ...said } = story;
  const params = { partnershipId: here.partnershipId };
  const { contributions, objectives } = here.as(here.story.coordinator);
  const { items } = await contributions.list({ params });
  const { id } = await objectives.add({
    params,
    body: {
      ...said,
      ownerPartnerId: here.partners.of(partner),
      ownerPersonId: here.scene.people.of(owner),
      startsOn: here.day(startsOn),
      dueOn: here.day(due),
      contributionIds: items.flatMap((one) => (serves.includes(one.outcomeCode) ? one.id : [])),
    },
  });
  here.plan.note(`O${(here.story.plan?.objectives.indexOf(story) ?? 0) + 1}`, id);
}

function milestoneSteps(here: PartnershipScene, story: MilestoneStory): Step[] {
  const { moved = [], closed } = story;
  const name = `M${(here.story.plan?.milestones.indexOf(story) ?? 0) + 1}` as const;
  return [
    { on: here.day(story.on), tell: () => addMilestone(here, story, name) },
    ...moved.map(({ on, to, because, by = story.owner }) => ({
      on: here.day(on),
      tell: async () => {
        const { params, version } = await milestoneNow(here, name);
        const body = { dueOn: here.day(to), reason: because };
        await here.as(by).milestones.move({ params, body }, { ifMatch: version });
      },
    })),
    ...(closed
      ? [
          {
            on: here.day(closed.on),
            tell: async () => {
              const { params, version } = await milestoneNow(here, name);
              const { on: _on, ...body } = closed;
              await here.as(story.owner).milestones.close({ params, body }, { ifMatch: version });
            },
          },
        ]
      : []),
  ];
}

async function addMilestone(here: PartnershipScene, story: MilestoneStory, name: `M${number}`): Promise<void> {
  const { title, objective, owner, partner, startsOn, due, budget } = story;
  const { id } = await here.as(here.story.coordinator).milestones.add({
    params: { partnershipId: here.partnershipId },
    body: {
      title,
      objectiveId: here.plan.of(`O${objective}`),
      ownerPartnerId: here.partners.of(partner),
      ownerPersonId: here.scene.people.of(owner),
      startsOn: startsOn ? here.day(startsOn) : null,
      dueOn: here.day(due),
      budget: budget ? { amount: budget * 100, currency: 'GBP' } : null,
    },
  });
  here.plan.note(name, id);
}

async function milestoneNow(here: PartnershipScene, name: `M${number}`) {
  const params = { partnershipId: here.partnershipId, milestoneId: here.plan.of(name) };
  const { version } = await here.as(here.story.coordinator).milestones.get({ params });
  return { params, version };
}

function criterionSteps(here: PartnershipScene, story: CriterionStory): Step[] {
  const told = { id: '', version: 1 };
  const { agreed, reworded } = story;
  const params = () => ({ partnershipId: here.partnershipId, criterionId: told.id });
  const calls = (who = here.story.coordinator) => here.as(who).criteria;
  const add = async () => {
    const { kind, words, response = '' } = story;
    const body = { kind, words, response };
    const { id } = await calls().add({ params: { partnershipId: here.partnershipId }, body });
    told.id = id;
    here.plan.note(`C${(here.story.plan?.criteria.indexOf(story) ?? 0) + 1}`, id);
  };
  const agree = async () => {
    const { version } = await calls(agreed?.by).agree({ params: params(), body: {} }, { ifMatch: told.version });
    told.version = version;
  };
  const reword = async () => {
    await calls().edit({ params: params(), body: { words: reworded?.words ?? '' } }, { ifMatch: told.version });
  };
  return [
    { on: here.day(story.on), tell: add },
    ...(agreed ? [{ on: here.day(agreed.on), tell: agree }] : []),
    ...(reworded ? [{ on: here.day(reworded.on), tell: reword }] : []),
  ];
}
