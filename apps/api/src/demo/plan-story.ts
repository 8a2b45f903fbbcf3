import type { CriterionKind } from '@trivet/domain';
import type { OrganisationKey, PersonKey, StoryDay } from './story.ts';

/** What a partnership means to achieve, how it gets there, and how everyone will know. */
export type PlanStory = {
  /** In the order of their numbers */
  objectives: readonly ObjectiveStory[];
  /** In the order of their numbers */
  milestones: readonly MilestoneStory[];
  /** In the order of their numbers */
  criteria: readonly CriterionStory[];
};

export type ObjectiveStory = {
  on: StoryDay;
  title: string;
  success: string;
  owner: PersonKey;
  partner: OrganisationKey;
  startsOn: StoryDay;
  due: StoryDay;
  /** The outcomes it serves, by their codes */
  serves: readonly string[];
};

export type MilestoneStory = {
  on: StoryDay;
  /** The number of its objective */
  objective: number;
  title: string;
  owner: PersonKey;
  partner: OrganisationKey;
  startsOn?: StoryDay;
  due: StoryDay;
  /** Whole pounds */
  budget?: number;
  moved?: readonly { on: StoryDay; to: StoryDay; because: string; by?: PersonKey }[];
  closed?: { on: StoryDay; status: 'reached'; evidence: string } | { on: StoryDay; status: 'missed'; reason: string };
};

export type CriterionStory = {
  on: StoryDay;
  kind: CriterionKind;
  words: string;
  response?: string;
  agreed?: { on: StoryDay; by: PersonKey };
  reworded?: { on: StoryDay; words: string };
};
