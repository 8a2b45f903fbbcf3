import { Id, Instant } from '@trivet/domain';
import { z } from 'zod';
import { type Contract, endpoint } from './kernel/endpoint.ts';

const CalendarPlace = z
  .strictObject({
    workspaceId: Id,
    /** Whose meetings; null: all one’s own meetings and due dates in the workspace */
    partnershipId: Id.nullable().default(null),
  })
  .meta({ id: 'CalendarPlace' });

const Calendar = z
  .strictObject({
    id: Id,
    workspaceId: Id,
    partnershipId: Id.nullable(),
    createdAt: Instant,
    /** When a calendar program last read it, to the hour */
    lastReadAt: Instant.nullable(),
  })
  .meta({ id: 'CalendarAddress' });
export type CalendarAddress = z.output<typeof Calendar>;

/** One’s own private calendar addresses, over all workspaces. */
export const calendars = {
  list: endpoint({
    method: 'GET',
    path: '/me/calendars',
    summary: 'List your private calendar addresses',
    action: 'signed_in',
    result: z.strictObject({ items: z.array(Calendar) }),
  }),
  make: endpoint({
    method: 'POST',
    path: '/me/calendars',
    summary: 'Make a private calendar address; one that you had for the same calendar ends',
    action: 'signed_in',
    body: CalendarPlace,
    result: Calendar.extend({
      /** Shown this once: we keep only its hash */
      address: z.string(),
    }).meta({ id: 'NewCalendarAddress' }),
  }),
  revoke: endpoint({
    method: 'DELETE',
    path: '/me/calendars/:calendarId',
    summary: 'End one of your private calendar addresses',
    action: 'signed_in',
    params: z.strictObject({ calendarId: Id }),
    ifMatch: false,
  }),
} as const satisfies Contract;
