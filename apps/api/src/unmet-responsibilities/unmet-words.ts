import type { PartyNews } from '@trivet/db';
import type { Audience } from '@trivet/domain';

type About = { reference: string; title: string };

/** What the bell says of such news. */
export const newsOfParties: Record<PartyNews, (about: About) => string> = {
  agreement_commented: ({ reference, title }) => `Somebody comments on agreement ${reference}: ${title}`,
  agreement_refused: ({ reference, title }) => `A party refuses to sign agreement ${reference}. Read why: ${title}`,
  agreement_in_force: ({ reference, title }) => `Agreement ${reference} is signed by all: ${title}`,
  expectations_changed: ({ title }) => `What is expected of ${title} has changed. Read it and say that you stand by it`,
  unmet_opened: ({ reference, title }) => `You are offered support to meet what is expected (${reference}): ${title}`,
  unmet_step: ({ reference, title }) => `${reference} has gone a step further: ${title}`,
  unmet_sponsor_asked: ({ reference, title }) => `${reference} waits for you as the sponsor: ${title}`,
  unmet_replied: ({ reference, title }) => `The partner answers on ${reference}: ${title}`,
  unmet_closed: ({ reference, title }) => `${reference} is closed: ${title}`,
};

type Reminder = { audience: Audience; reference: string; when: string };

/** What a reminder of the next step says. */
export const unmetReminderWords = {
  /** Without what it is about: it shows on a locked phone */
  subject: ({ reference, when }: Reminder) => `The next step on ${reference} ${when}`,
  lead: ({ audience, reference, when }: Reminder) =>
    audience === 'chair'
      ? `The next step on ${reference} has not been taken. It ${when}.`
      : `Take the next step on ${reference}, support first, and write down what was agreed. It ${when}.`,
  bell: ({ reference, when }: Reminder) => `The next step on ${reference} ${when}`,
};
