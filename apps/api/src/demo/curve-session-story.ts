import type { CurveIdeaDraft, StoryFactor } from '@trivet/domain';
import type { OrganisationKey, PersonKey, StoryDay } from './story.ts';

/** A sitting on the curve of an indicator, which is called by its title. */
export type CurveSessionStory = {
  on: StoryDay;
  indicator: string;
  story: StoryFactor[];
  whatWorks: string;
  researchAgenda: string;
  parts: readonly (({ partner: OrganisationKey } | { prospect: string }) & { words: string })[];
  ideas: readonly IdeaStory[];
};

export type IdeaStory = Pick<CurveIdeaDraft, 'words' | 'evidence' | 'isLowCost'> &
  Partial<CurveIdeaDraft> & { takenUpBy?: { partner: OrganisationKey; person: PersonKey; due: StoryDay } };
