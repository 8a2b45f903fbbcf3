import { Id, Instant } from '@trivet/domain';
import { z } from 'zod';
import { endpoint } from './kernel/endpoint.ts';

/** Something that happened and that I may see, as the stream tells it: look it up to know more. */
export const LiveEvent = z
  .strictObject({
    id: Id,
    at: Instant,
    type: z.string(),
    subject: z.string(),
    subjectId: Id,
    partnershipId: Id.nullable(),
    personId: Id.nullable(),
  })
  .meta({ id: 'LiveEvent' });
export type LiveEvent = z.output<typeof LiveEvent>;

/** The names of what the stream sends; each with its data as JSON. */
export type StreamMessages = {
  /** Once, when it begins: what my bell says */
  ready: { unread: number };
  change: LiveEvent;
  bell: { unread: number };
  /** Other people write in this text than before, or in other fields of it */
  writers: { subjectId: string };
  /** Something may have been missed: read again what is on the screen */
  resync: Record<never, never>;
};

/**
 * Not part of `contract`: its answer does not end, so no typed call can have it. The client opens an EventSource on it.
 * `after` says where to go on, like Last-Event-ID, for a client that cannot send that header.
 */
export const eventStream = endpoint({
  method: 'GET',
  path: '/workspaces/:workspaceId/events',
  summary: 'Hear of what happens, as server-sent events',
  action: 'events.see',
  params: z.strictObject({ workspaceId: Id }),
  query: z.strictObject({
    after: z
      .string()
      .regex(/^\d{1,19}$/, 'Use the id of the last event you had')
      .optional(),
  }),
  result: z.string(),
});
