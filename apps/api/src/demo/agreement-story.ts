import type { AgreementKind, AgreementVerdict } from '@trivet/domain';
import type { OrganisationKey, PersonKey, StoryDay } from './story.ts';

/** Its key, its title and its one paragraph. */
export type SectionStory = readonly [key: string, title: string, words: string];

export type AgreementStory = {
  kind: AgreementKind;
  title: string;
  by: PersonKey;
  drafted: StoryDay;
  startsOn: StoryDay;
  endsOn?: StoryDay;
  noticeDays?: number;
  reviewOn: StoryDay;
  /** The place in this list of the one it hangs under, from 1 */
  under?: number;
  sections: readonly SectionStory[];
  parties: readonly { partner: OrganisationKey; signs: PersonKey; capacity: string }[];
  circulated?: StoryDay;
  comments?: readonly { on: StoryDay; by: PersonKey; section: string; words: string; resolved?: StoryDay }[];
  sendings?: readonly AgreementSendingStory[];
  reviews?: readonly { on: StoryDay; verdict: AgreementVerdict; note: string; next: StoryDay }[];
};

/** Once it was put before its parties; from the second time on it was taken back first. */
export type AgreementSendingStory = {
  on: StoryDay;
  signBy: StoryDay;
  because?: string;
  changes?: readonly SectionStory[];
  answers: readonly { on: StoryDay; partner: OrganisationKey; refuses?: string }[];
};
