import type {
  AgendaItemDraft,
  AgendaTemplateDraft,
  InterestDraft,
  ItemFill,
  MeetingAnswer,
  MeetingSeriesDraft,
} from '@trivet/domain';
import type { z } from 'zod';
import type { Part } from '../documents/document.ts';
import type { PersonKey, StoryDay } from './story.ts';

/** Meetings that recur, and what was prepared for one of them. */
export type MeetingSeriesStory = {
  on: StoryDay;
  startsOn: StoryDay;
  is: Pick<MeetingSeriesDraft, 'title' | 'rule' | 'fromTime' | 'toTime'> & Partial<MeetingSeriesDraft>;
  /** What was said at the first of them, to which item; the item that nobody reached */
  held: {
    on: StoryDay;
    /** What somebody had suggested for it */
    suggested: SuggestionStory;
    /** Who sent apologies; all others of the partners were there */
    apologies: readonly PersonKey[];
    notes: readonly (readonly [item: ItemKey, by: PersonKey, words: string])[];
    /** What somebody said is at stake for them in an item */
    interests: readonly (readonly [item: ItemKey, by: PersonKey, is: Omit<InterestDraft, 'itemId'>])[];
    notReached: ItemStory;
    /** How well they worked together, as each of them said */
    pulse: readonly (readonly [by: PersonKey, score: number, comment?: string])[];
    /** When its minutes went out, and what a partner asked to be put right */
    minutes: { on: StoryDay; correctedBy: PersonKey; words: string; answer: string };
  };
  /** The next meeting’s own items */
  agenda: { on: StoryDay; purpose: string; items: readonly ItemStory[] };
  /** What somebody declared beforehand in one of those items */
  declared: { on: StoryDay; by: PersonKey; item: string; nature: string };
  /** Who answered when it was called, and what */
  called: {
    on: StoryDay;
    answers: readonly (readonly [by: PersonKey, answer: Pick<MeetingAnswer, 'answer'> & Partial<MeetingAnswer>])[];
  };
};

/** An item of the meeting that was held: by what it fills itself with, or the one that was suggested. */
export type ItemKey = ItemFill | 'suggested';

export type ItemStory = Pick<AgendaItemDraft, 'title' | 'minutes' | 'purpose' | 'background'> & {
  by: PersonKey;
  /** The address of a paper that lies elsewhere */
  paper?: string;
  /** A paper that is brought as a PDF, under its title */
  file?: { title: string; parts: readonly Part[] };
};

/** An agenda that meetings of one kind begin with. */
export type AgendaTemplateStory = { on: StoryDay; is: z.input<typeof AgendaTemplateDraft> };

/** What somebody would like to be talked about. */
export type SuggestionStory = { on: StoryDay; by: PersonKey; title: string; background: string };
