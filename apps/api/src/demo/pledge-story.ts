import type { PledgeKind, PledgeRhythm } from '@trivet/domain';
import type { OrganisationKey, PersonKey, StoryDay } from './story.ts';

/** What a partner promised, whether its lead stood by it, and what came of it. Whole pounds. */
export type PledgeStory = {
  on: StoryDay;
  partner: OrganisationKey;
  title: string;
  kind: PledgeKind;
  quantity?: number;
  unit?: string;
  pounds?: number;
  startsOn: StoryDay;
  endsOn: StoryDay;
  rhythm: PledgeRhythm;
  condition: string;
  confirmed?: { on: StoryDay; by: PersonKey };
  withdrawn?: { on: StoryDay; by: PersonKey; reason: string };
  deliveries: readonly PledgeDeliveryStory[];
};

export type PledgeDeliveryStory = {
  on: StoryDay;
  quantity?: number;
  pounds?: number;
  evidence: string;
  wrong?: { on: StoryDay; reason: string };
};
