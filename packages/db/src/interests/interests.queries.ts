import type { Interest, InterestHandling } from '@trivet/domain';
import { asc, eq, getTableColumns, inArray, type SQL, sql } from 'drizzle-orm';
import { all, contains, countUpTo1000, keyset, type Page, type PageRequest } from '../kernel/page.ts';
import type { Transaction } from '../kernel/transaction.ts';
import type { Within } from '../owners/owners.queries.ts';
import { meetingInterests as interests } from './interests.table.ts';

export type InterestView = Interest & {
  personId: string | null;
  name: string;
  partnerId: string | null;
  organisation: string | null;
  itemTitle: string;
  meetingReference: string;
  heldOn: string;
  enteredByName: string | null;
};

export type InterestFilter = {
  q?: string | undefined;
  handling?: InterestHandling[] | undefined;
  partnerId?: string | undefined;
};

// Names are spelled out: inside a subquery drizzle’s would mean another column.
const ofAttendee = (from: string) =>
  sql.raw(`(select ${from} from meeting_attendees a where a.id = meeting_interests.attendee_id)`);
const ofMeeting = (from: string) =>
  sql.raw(`(select ${from} from meetings m where m.id = meeting_interests.meeting_id)`);
/** Where each thing that an interest is shown with comes from. */
export const interestFacts = {
  personId: ofAttendee('a.person_id'),
  name: ofAttendee(`coalesce((select p.name from people p where p.id = a.person_id), a.guest_name)`),
  partnerId: ofAttendee('a.partner_id'),
  organisation: ofAttendee(`(select o.name from partners x join organisations o on o.id = x.organisation_id
    where x.id = a.partner_id)`),
  itemTitle: sql.raw(`(select i.title from agenda_items i where i.id = meeting_interests.item_id)`),
  meetingReference: ofMeeting(`app.reference((select p.code from partnerships p where p.id = m.partnership_id), 'MT',
    m.number)`),
  heldOn: ofMeeting('m.held_on'),
};

const view = {
  ...getTableColumns(interests),
  personId: sql<string | null>`${interestFacts.personId}`,
  name: sql<string>`${interestFacts.name}`,
  partnerId: sql<string | null>`${interestFacts.partnerId}`,
  organisation: sql<string | null>`${interestFacts.organisation}`,
  itemTitle: sql<string>`${interestFacts.itemTitle}`,
  meetingReference: sql<string>`${interestFacts.meetingReference}`,
  heldOn: sql<string>`${interestFacts.heldOn}::text`,
  enteredByName: sql<string | null>`(select p.name from people p where p.id = meeting_interests.entered_by_person_id)`,
};

const standing = ({ workspaceId, partnershipId }: Within): SQL | undefined =>
  all(
    eq(interests.workspaceId, workspaceId),
    eq(interests.partnershipId, partnershipId),
    eq(interests.isWithdrawn, false),
  );

/** The condition of a filter on a partnership’s register of interests. */
export const interestsMatching = (within: Within, { q, handling, partnerId }: InterestFilter): SQL | undefined =>
  all(
    standing(within),
    handling && inArray(interests.handling, handling),
    partnerId === undefined ? undefined : sql`${interestFacts.partnerId} = ${partnerId}`,
    contains(
      sql`(${interestFacts.name} || ' ' || coalesce(${interestFacts.organisation}, '') || ' ' || ${interestFacts.itemTitle}
        || ' ' || ${interests.nature})`,
      q,
    ),
  );

const sorts = { heldOn: { by: interestFacts.heldOn, of: ({ heldOn }: InterestView) => heldOn } };

/** The interests declared in the meetings of a partnership. */
export async function listInterests(
  tx: Transaction,
  within: Within,
  { sort, count, ...filter }: InterestFilter & { sort: string; count?: boolean | undefined },
  page: PageRequest,
): Promise<Page<InterestView>> {
  const sorted = keyset(sorts, { sort, id: interests.id }, page);
  const matching = interestsMatching(within, filter);
  const rows = await tx
    .select(view)
    .from(interests)
    .where(all(matching, sorted.where))
    .orderBy(...sorted.orderBy)
    .limit(sorted.limit);
  return { ...sorted.page(rows), ...(count && { total: await countUpTo1000(tx, sql`${interests}`, matching) }) };
}

/** The interests declared in a meeting, in the order they were. */
export const interestsOfMeeting = (tx: Transaction, within: Within, meetingId: string): Promise<InterestView[]> =>
  tx
    .select(view)
    .from(interests)
    .where(all(standing(within), eq(interests.meetingId, meetingId)))
    .orderBy(asc(interests.createdAt), asc(interests.id));

/** The partners whose representative stood aside at an item for an interest. */
export async function partnersAside(
  tx: Transaction,
  { workspaceId, partnershipId }: Within,
  itemId: string,
): Promise<string[]> {
  const { rows } = await tx.client.query<{ id: string }>({
    name: 'partners_aside',
    text: `select distinct a.partner_id as id from meeting_interests i join meeting_attendees a on a.id = i.attendee_id
           where i.workspace_id = $1 and i.partnership_id = $2 and i.item_id = $3 and not i.is_withdrawn
             and i.handling in ('took_no_part', 'left') and a.partner_id is not null`,
    values: [workspaceId, partnershipId, itemId],
  });
  return rows.map(({ id }) => id);
}

/** The decision taken at an item that holds a position of a partner, as people quote it. */
export async function positionGivenAt(
  tx: Transaction,
  { workspaceId, partnershipId }: Within,
  { itemId, partnerId }: { itemId: string; partnerId: string | null },
): Promise<string | undefined> {
  const { rows } = await tx.client.query<{ reference: string }>({
    name: 'position_given_at',
    text: `select app.reference(p.code, 'D', d.number) as reference
           from decisions d join decision_positions s on s.decision_id = d.id join partnerships p on p.id = d.partnership_id
           where d.workspace_id = $1 and d.partnership_id = $2 and d.item_id = $3 and s.partner_id = $4
             and d.status not in ('withdrawn', 'superseded')
           order by d.number limit 1`,
    values: [workspaceId, partnershipId, itemId, partnerId],
  });
  return rows[0]?.reference;
}
