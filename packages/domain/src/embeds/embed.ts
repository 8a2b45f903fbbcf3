import { z } from 'zod';
import { Day } from '../kernel/fields.ts';
import { cannotBe } from '../kernel/refusal.ts';

/**
 * A site that may show a chart in a frame: scheme, host and port, as a browser names an origin. It goes into a header
 * as it is, so nothing else may be in it.
 */
export const EmbeddingSite = z
  .string()
  .trim()
  .toLowerCase()
  .max(200, 'Use 200 characters or fewer')
  .overwrite((site) => site.replace(/\/$/, ''))
  .regex(
    /^https?:\/\/[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::\d{1,5})?$/,
    'Enter a site without what follows it, like https://www.example.org',
  );

/** Where and how long the chart of an indicator or a measure is shown to whoever has its address. */
export const EmbedDraft = z
  .strictObject({
    /** The last day it is shown; null until somebody ends it */
    until: Day.nullable().default(null),
    /** The only sites that may show it in a frame; none: any site may */
    sites: z.array(EmbeddingSite).max(10, 'Name 10 sites or fewer').default([]),
  })
  .meta({ id: 'EmbedDraft' });
export type EmbedDraft = z.output<typeof EmbedDraft>;

export type EmbedEventPayload = { embedId: string; until: string | null; sites: string[] };

/** @throws Refusal `unprocessable` for a last day that is past, or a site that is named twice */
export function assertMayBegin({ until, sites }: EmbedDraft, today: string): void {
  if (until !== null && until < today) throw cannotBe('/until', 'past', 'Choose today or a later day');
  const again = sites.findIndex((site, at) => sites.indexOf(site) < at);
  if (again !== -1) throw cannotBe(`/sites/${again}`, 'twice', 'This site is named twice');
}

/** What a chart is shown of. */
export const EmbedKind = z.enum(['indicator', 'measure']);
export type EmbedKind = z.output<typeof EmbedKind>;

/** `over`: its last day has passed. `ended`: somebody ended it. `archived`: what it shows is, and comes back with it. */
export const EmbedState = z.enum(['shown', 'over', 'ended', 'archived']);
export type EmbedState = z.output<typeof EmbedState>;
