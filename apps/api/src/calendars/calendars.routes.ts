import { contract } from '@trivet/contract';
import type { FastifyInstance } from 'fastify';
import { mount } from '../kernel/mount.ts';
import { listCalendars, makeCalendar, revokeCalendar } from './calendar-addresses.ts';

export async function calendarRoutes(app: FastifyInstance): Promise<void> {
  const { auth, config } = app;
  mount(app, 'calendars', contract.calendars, {
    list: listCalendars(auth),
    make: makeCalendar(auth, config.publicOrigin),
    revoke: revokeCalendar(auth),
  });
}
