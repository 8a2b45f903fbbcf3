import type { OrganisationEvent } from './organisations/organisation.ts';

/** Everything that can happen. Who follows what is decided in apps/api/src/jobs/subscriptions.ts, exhaustively. */
export type TrivetEvent = OrganisationEvent;
export type EventType = TrivetEvent['type'];
