import { Day, Id, SearchKind, SearchWords, Stretch } from '@trivet/domain';
import { z } from 'zod';
import { type Contract, endpoint } from './kernel/endpoint.ts';
import { choices } from './kernel/lists.ts';

const Found = z
  .strictObject({
    kind: SearchKind,
    id: Id,
    /** The partnership it is in, or is */
    partnershipId: Id.nullable(),
    partnershipCode: z.string().nullable(),
    partnershipName: z.string().nullable(),
    /** As people quote it; null for what has none */
    reference: z.string().nullable(),
    /** Of a progress report: the first day of its period, which is its address */
    periodStartsOn: Day.nullable(),
    title: z.array(Stretch),
    /** From where it speaks of what was asked for */
    excerpt: z.array(Stretch),
  })
  .meta({ id: 'Found' });
export type Found = z.output<typeof Found>;

const SearchResult = z
  .strictObject({
    /** One group for each kind of which something was found, that with the best match first */
    groups: z.array(z.strictObject({ kind: SearchKind, items: z.array(Found), isMore: z.boolean() })),
  })
  .meta({ id: 'SearchResult' });
export type SearchResult = z.output<typeof SearchResult>;

export const search = {
  get: endpoint({
    method: 'GET',
    path: '/workspaces/:workspaceId/search',
    summary: 'Find what you may see by its words, a name or a reference: at most 50 of each kind, best first',
    action: 'search.ask',
    params: z.strictObject({ workspaceId: Id }),
    query: z.strictObject({
      q: SearchWords,
      kinds: choices(SearchKind),
      /** Only what is inside this partnership */
      partnershipId: Id.optional(),
      /** Moves up what is inside this partnership, and leaves nothing out */
      nearPartnershipId: Id.optional(),
      /** The most of each kind */
      limit: z
        .string()
        .regex(/^\d{1,9}$/, 'Enter a whole number')
        .transform(Number)
        .pipe(z.int().min(1).max(50))
        .default(10),
    }),
    result: SearchResult,
  }),
} as const satisfies Contract;
