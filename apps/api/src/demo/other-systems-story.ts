import type { WebhookKind } from '@trivet/domain';
import type { PersonKey, StoryDay } from './story.ts';

/** What other systems have to do with a workspace. */
export type OtherSystemsStory = {
  serviceAccounts?: readonly ServiceAccountStory[];
  webhooks?: readonly WebhookStory[];
};

/** A program that reads, and who answers for it. */
export type ServiceAccountStory = {
  on: StoryDay;
  name: string;
  purpose: string;
  owner: PersonKey;
  lastDay: StoryDay;
  /** What its token is called */
  token: string;
};

/** Another system that is told, and how it took what it was told until today. */
export type WebhookStory = {
  on: StoryDay;
  until: StoryDay;
  name: string;
  kinds: readonly WebhookKind[];
  /** What it said to the tries of some messages, counted from 0, before it took them: a status, or null for nothing */
  said: Readonly<Record<number, readonly (number | null)[]>>;
};
