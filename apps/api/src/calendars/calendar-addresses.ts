import { contract } from '@trivet/contract';
import * as db from '@trivet/db';
import { can, notFound } from '@trivet/domain';
import type { Auth } from '../auth/auth.ts';
import { sessionOf } from '../auth/fresh.ts';
import { hashOf, newSecret } from '../auth/secrets.ts';
import { own } from '../kernel/handlers.ts';

export const listCalendars = (auth: Auth) =>
  own(contract.calendars.list, async (_request, { identity }) => {
    sessionOf(identity);
    return { result: { items: await db.listCalendarAddresses(auth.db, identity.accountId) } };
  });

/** Whoever is nobody there is told that there is nothing. The address itself is said this once. */
export const makeCalendar = (auth: Auth, publicOrigin: string) =>
  own(contract.calendars.make, async ({ body }, { identity, pool }) => {
    sessionOf(identity);
    const { workspaceId, partnershipId } = body;
    const place = partnershipId === null ? { workspaceId } : { partnershipId };
    const here = await db.asPerson(pool, { identity, place, readOnly: true }, async ({ actor }) => actor);
    if (here.workspaceId !== workspaceId || (partnershipId !== null && !can(here, 'meeting.see'))) throw notFound();
    const secret = newSecret();
    const made = { accountId: identity.accountId, workspaceId, partnershipId, secretHash: hashOf(secret) };
    const calendar = await db.putCalendarAddress(auth.db, made);
    return { result: { ...calendar, address: `${publicOrigin}/calendars/${secret}.ics` } };
  });

export const revokeCalendar = (auth: Auth) =>
  own(contract.calendars.revoke, async ({ params }, { identity }) => {
    sessionOf(identity);
    if (!(await db.revokeCalendarAddress(auth.db, identity.accountId, params.calendarId))) throw notFound();
    return { result: undefined };
  });
