import type { AccountabilityMeans, AccountabilitySubject, AccountCadence } from '@trivet/domain';
import type { OrganisationKey, StoryDay } from './story.ts';

/** Who answers to whom, and what became of it. */
export type LineStory = {
  on: StoryDay;
  /** Null: all partners together */
  from: OrganisationKey | null;
  to: 'governing_body' | { partner: OrganisationKey } | { source: string } | { outcome: string };
  about: AccountabilitySubject;
  whatFor: string;
  means: AccountabilityMeans;
  form?: string;
  cadence: AccountCadence;
  firstDue: StoryDay;
  consequence?: string;
  restsOn?: readonly [agreement: number, section: string];
  objective?: `O${number}`;
  /** Who has not agreed yet */
  notYet?: readonly OrganisationKey[];
  /** What only its own leads read */
  confided?: string;
  given?: readonly { on: StoryDay; evidence: string }[];
  /** Why it stays beside those that ask the same */
  stays?: { on: StoryDay; reason: string };
};
