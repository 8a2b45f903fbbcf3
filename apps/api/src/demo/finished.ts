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
