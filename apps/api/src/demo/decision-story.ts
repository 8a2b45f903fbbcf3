import type { DecisionMethod, DecisionOption, DecisionTerms, Stance } from '@trivet/domain';
import type { ItemKey } from './meeting-story.ts';
import type { OrganisationKey, PersonKey, StoryDay } from './story.ts';

/** How a partnership decides, from a day on. */
export type DecisionRuleStory = { on: StoryDay; is: Partial<DecisionTerms> };

/** What an organisation says, and why. */
export type Said = Stance | readonly [stance: Stance, reason: string];

export type DecisionStory = {
  on: StoryDay;
  title: string;
  words?: string;
  why?: string;
  consulted?: string;
  options?: readonly DecisionOption[];
  pounds?: number;
  method?: DecisionMethod;
  reviewOn?: StoryDay;
  /** The title of the one whose place it takes */
  replaces?: string;
  /** What each organisation says; the others say the same, or nothing */
  says?: Readonly<Partial<Record<OrganisationKey, Said>>>;
  others?: Stance;
  /** Taken at the meeting of that day, to which item; else between meetings, until a day, by whoever proposes it */
  at?: ItemKey;
  by?: PersonKey;
  closesOn?: StoryDay;
  /** Written down at a meeting as something else than taken */
  as?: 'not_taken' | 'deferred';
  reason?: string;
  /** What came of it between meetings, in whose words; and until when organisations have ratified it, all but some */
  settled?: { on: StoryDay; by: PersonKey; outcome: string };
  ratified?: { on: StoryDay; allBut?: readonly OrganisationKey[] };
  withdrawn?: { on: StoryDay; reason: string };
};
