import type { AccountCadence, CriterionKind, LogicStage } from '@trivet/domain';
import type { PledgeStory } from './pledge-story.ts';
import type { OrganisationKey, PersonKey, StoryDay } from './story.ts';

/** What a partnership means to achieve, how it gets there, and how everyone will know. */
export type PlanStory = {
  /** In the order of their numbers */
  objectives: readonly ObjectiveStory[];
  /** In the order of their numbers */
  milestones: readonly MilestoneStory[];
  /** In the order of their numbers */
  criteria: readonly CriterionStory[];
  money?: MoneyStory;
  /** In the order of their numbers */
  pledges?: readonly PledgeStory[];
  /** In the order of their numbers */
  skills?: readonly SkillStory[];
  /** From the end to the beginning: what a box leads to is told before it */
  logicModel?: readonly LogicBoxStory[];
};

/** Whole pounds throughout. */
export type MoneyStory = {
  /** In the order of their numbers */
  streams: readonly {
    on: StoryDay;
    title: string;
    source: string;
    holder: OrganisationKey;
    pounds: number;
    startsOn: StoryDay;
    endsOn: StoryDay;
    terms: string;
    reports?: { whatFor: string; cadence: AccountCadence; firstDueOn: StoryDay };
  }[];
  /** Each from the stream with this number, for what of the plan its numbers name */
  lines: readonly {
    on: StoryDay;
    stream: number;
    serves: `${'O' | 'M'}${number}`;
    title: string;
    pounds: number;
    forecast?: number;
    partner: OrganisationKey;
  }[];
  entries: readonly EntryStory[];
};

/** A skill that is needed, and who says they have it at which level; some of it is confirmed by whoever coordinates. */
export type SkillStory = {
  on: StoryDay;
  title: string;
  why: string;
  level: number;
  people: number;
  held: readonly { by: PersonKey; level: number; confirmed?: true }[];
};

/** An indicator, a measure, an objective, a milestone or a pledge by its number. */
export type LogicProof = `${'I' | 'F' | 'O' | 'M' | 'W'}${number}`;

/** A box of the logic model, by what its story calls those it leads to. */
export type LogicBoxStory = {
  on: StoryDay;
  key: string;
  stage: LogicStage;
  title: string;
  description?: string;
  assumptions?: string;
  leadsTo: readonly string[];
  shownBy: readonly LogicProof[];
};

export type EntryStory = {
  on: StoryDay;
  /** The place of its line in the list, from 1 */
  line: number;
  pounds: number;
  what: string;
  evidence: string;
  wrong?: { on: StoryDay; reason: string };
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
