import type { SkillStory } from './plan-story.ts';
import type { Step } from './stage.ts';
import type { PartnershipScene } from './tell-partnership.ts';

/** Whoever coordinates says what is needed; people say what they can do, and some of it is confirmed. */
export function tellSkills(here: PartnershipScene): Step[] {
  return (here.story.plan?.skills ?? []).map((story) => ({
    on: here.day(story.on),
    tell: () => addSkill(here, story),
  }));
}

async function addSkill(here: PartnershipScene, { title, why, level, people, held }: SkillStory): Promise<void> {
  const params = { partnershipId: here.partnershipId };
  const { skills } = here.as(here.story.coordinator);
  const body = { title, why, neededLevel: level, neededPeople: people };
  const { id: skillId } = await skills.add({ params, body });
  for (const { by, level: has, confirmed } of held) {
    const { id } = await here.as(by).skills.declare({ params, body: { skillId, level: has } });
    if (confirmed) await skills.confirm({ params: { ...params, skillHoldingId: id } }, { ifMatch: 1 });
  }
}
