import type { ActionStory, PersonKey, StoryDay } from './story.ts';

type Days = readonly [raised: StoryDay, due: StoryDay, done: StoryDay];

/** An action of the past, of which only its end is told. */
export const finished = (title: string, owner: PersonKey, [raised, due, done]: Days, note: string): ActionStory => ({
  title,
  owner,
  raised,
  due,
  log: [{ on: done, done: note }],
});

type Proof = { evidence: string; by: PersonKey; on: StoryDay; saw: string };

/** An action of high priority of the past: what showed that it was done, and who looked. */
export const verified = (story: ActionStory, { evidence, by, on, saw }: Proof): ActionStory => ({
  ...story,
  priority: 'high',
  log: [...(story.log ?? []).map((entry) => ({ ...entry, evidence })), { on, by, verified: saw }],
});
