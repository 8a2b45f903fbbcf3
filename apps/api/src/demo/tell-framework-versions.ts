import { as, type Scene, type Step } from './stage.ts';
import type { StoryDay } from './story.ts';

/** A version of the framework; `first` is what an outcome reads from that day on. */
export type FrameworkVersionStory = {
  on: StoryDay;
  first?: { outcome: string; narrative: string };
  is: { name: string; reason: string };
};

/** What was changed for a version, and its publication, by the administrator. */
export const tellFrameworkVersions = (scene: Scene): Step[] =>
  (scene.story.frameworkVersions ?? []).map((version) => ({
    on: scene.stage.calendar.day(version.on),
    tell: () => publish(scene, version),
  }));

async function publish({ stage, story, workspaceId, outcomes: named }: Scene, { first, is }: FrameworkVersionStory) {
  const { outcomes, frameworkVersions } = as(stage, story.administrator);
  if (first) {
    const one = { params: { workspaceId, outcomeId: named.of(first.outcome) } };
    const { version } = await outcomes.get(one);
    await outcomes.edit({ ...one, body: { narrative: first.narrative } }, { ifMatch: version });
  }
  await frameworkVersions.publish({ params: { workspaceId }, body: is });
}
