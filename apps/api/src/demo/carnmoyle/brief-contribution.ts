import type { ContributionStory } from '../story.ts';

/** What a partner said in one sentence some time ago, sent so many days before (negative) or after the report was due. */
export const briefly = (
  partner: ContributionStory['partner'],
  sent: number,
  headline: string,
  light: ContributionStory['light'] = 'green',
): ContributionStory => ({ partner, headline, light, sent, checked: 'signed_off' });
