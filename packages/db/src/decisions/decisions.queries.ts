import type { DecisionMethod, DecisionRecord, DecisionRule, DecisionStatus } from '@trivet/domain';
import { eq, getTableColumns, inArray, lte, type SQL, sql } from 'drizzle-orm';
import { all, contains, countUpTo1000, keyset, type Page, type PageRequest } from '../kernel/page.ts';
import type { Transaction } from '../kernel/transaction.ts';
import type { Within } from '../owners/owners.queries.ts';
import { decisionRules, decisions } from './decisions.table.ts';

/** Another decision, as it is quoted. */
export type QuotedDecision = { id: string; reference: string; title: string; status: DecisionStatus };

export type DecisionView = DecisionRecord & {
  reference: string;
  partnershipCode: string;
  partnershipName: string;
  proposedByName: string | null;
  decidedByName: string | null;
  meetingReference: string | null;
  meetingHeldOn: string | null;
  itemTitle: string | null;
  /** What it takes the place of, and what took its own */
  supersedes: QuotedDecision | null;
  supersededBy: QuotedDecision | null;
};

export type DecisionFilter = {
  q?: string | undefined;
  reference?: string | undefined;
  status?: DecisionStatus[] | undefined;
  method?: DecisionMethod[] | undefined;
  meetingId?: string | undefined;
  actionId?: string | undefined;
  riskId?: string | undefined;
  /** To be reviewed by this day */
  reviewBy?: string | undefined;
  /** Waits for a position or a ratification of an organisation that this person speaks for */
  waitsFor?: { personId: string; today: string } | undefined;
};

/** The decisions of one partnership, or of every one in the workspace that the person who asks may see into. */
export type DecisionPlace = Omit<Within, 'partnershipId'> & { partnershipId?: string | undefined };

// Names are spelled out: drizzle would leave `decisions.` away, and inside a subquery the name would mean another column.
const code = `(select p.code from partnerships p where p.id = decisions.partnership_id)`;
/** As people quote it. */
export const decisionReference = sql<string>`app.reference(${sql.raw(code)}, 'D', decisions.number)`;
const nameOf = (person: string) =>
  sql<string | null>`(select w.name from people w where w.id = decisions.${sql.raw(person)})`;
const ofMeeting = (column: string) =>
  sql<string | null>`(select ${sql.raw(column)} from meetings m where m.id = decisions.meeting_id)`;
const quoted = (where: string) => sql<QuotedDecision | null>`(select json_build_object('id', d.id,
  'reference', app.reference(${sql.raw(code)}, 'D', d.number), 'title', d.title, 'status', d.status)
  from decisions d where d.workspace_id = decisions.workspace_id and ${sql.raw(where)} limit 1)`;

const view = {
  ...getTableColumns(decisions),
  reference: decisionReference,
  partnershipCode: sql<string>`${sql.raw(code)}`,
  partnershipName: sql<string>`(select p.name from partnerships p where p.id = decisions.partnership_id)`,
  proposedByName: nameOf('proposed_by_person_id'),
  decidedByName: nameOf('decided_by_person_id'),
  meetingReference: ofMeeting(`app.reference(${code}, 'MT', m.number)`),
  meetingHeldOn: ofMeeting('m.held_on'),
  itemTitle: sql<string | null>`(select i.title from agenda_items i where i.id = decisions.item_id)`,
  supersedes: quoted('d.id = decisions.supersedes_id'),
  supersededBy: quoted(`d.supersedes_id = decisions.id and d.status in ('taken', 'to_ratify', 'superseded')`),
};

const noReview = '2101-01-01';
const sorts = {
  reference: { by: decisions.number, of: ({ number }: DecisionView) => number },
  opensOn: { by: decisions.opensOn, of: ({ opensOn }: DecisionView) => opensOn },
  reviewOn: {
    by: sql`coalesce(decisions.review_on, ${noReview}::date)`,
    of: ({ reviewOn }: DecisionView) => reviewOn ?? noReview,
  },
};

const inside = ({ workspaceId, partnershipId }: DecisionPlace) =>
  all(
    eq(decisions.workspaceId, workspaceId),
    partnershipId === undefined ? undefined : eq(decisions.partnershipId, partnershipId),
  );

export async function listDecisions(
  tx: Transaction,
  place: DecisionPlace,
  { sort, count, ...filter }: DecisionFilter & { sort: string; count?: boolean | undefined },
  page: PageRequest,
): Promise<Page<DecisionView>> {
  const sorted = keyset(sorts, { sort, id: decisions.id }, page);
  const matching = decisionsMatching(place, filter);
  const rows = await tx
    .select(view)
    .from(decisions)
    .where(all(matching, sorted.where))
    .orderBy(...sorted.orderBy)
    .limit(sorted.limit);
  return { ...sorted.page(rows), ...(count && { total: await countUpTo1000(tx, sql`${decisions}`, matching) }) };
}

/** The condition of a filter on the decisions of a place. */
export const decisionsMatching = (place: DecisionPlace, filter: DecisionFilter): SQL | undefined =>
  all(
    inside(place),
    filter.status && inArray(decisions.status, filter.status),
    filter.method && inArray(decisions.method, filter.method),
    given(filter.meetingId, (id) => eq(decisions.meetingId, id)),
    given(filter.actionId, (id) => sql`${decisions.actionIds} @> array[${id}]::uuid[]`),
    given(filter.riskId, (id) => sql`${decisions.riskIds} @> array[${id}]::uuid[]`),
    given(filter.reference, (called) => eq(decisionReference, called)),
    given(filter.reviewBy, (day) =>
      all(inArray(decisions.status, ['taken', 'to_ratify']), lte(decisions.reviewOn, day)),
    ),
    filter.waitsFor && waitsFor(filter.waitsFor),
    contains(
      sql`(${decisionReference} || ' ' || decisions.title || ' ' || decisions.words || ' ' || decisions.why)`,
      filter.q,
    ),
  );

const given = <Value>(value: Value | undefined, condition: (value: Value) => SQL | undefined) =>
  value === undefined ? undefined : condition(value);

/** Whoever leads for a partner or stands in for its lead; of a ratification also the lead of the organisation itself. */
const waitsFor = ({ personId, today }: { personId: string; today: string }) => sql`exists (
  select from partners x join organisations o on o.id = x.organisation_id
  left join decision_positions s on s.decision_id = decisions.id and s.partner_id = x.id
  where x.partnership_id = decisions.partnership_id and x.left_on is null
    and (decisions.status = 'proposed' and s.id is null and decisions.rule -> 'voterRoles' ? x.role
      or decisions.status = 'to_ratify' and s.ratification = 'owed')
    and (decisions.status = 'to_ratify' and o.lead_person_id = ${personId} or exists (
      select from memberships m where m.partner_id = x.id and m.role = 'partner_lead'
        and m.from_on <= ${today} and (m.to_on is null or m.to_on > ${today})
        and (m.person_id = ${personId} or decisions.status = 'proposed' and m.deputy_person_id = ${personId}))))`;

/** @returns undefined when there is none such in this partnership */
export async function readDecision(tx: Transaction, within: Within, id: string): Promise<DecisionView | undefined> {
  const [found] = await tx
    .select(view)
    .from(decisions)
    .where(all(inside(within), eq(decisions.id, id)));
  return found;
}

/** How a partnership decides; null until it has agreed its own rule. */
export async function readDecisionRule(
  tx: Transaction,
  { workspaceId, partnershipId }: Within,
): Promise<DecisionRule | null> {
  const [rule] = await tx
    .select()
    .from(decisionRules)
    .where(all(eq(decisionRules.workspaceId, workspaceId), eq(decisionRules.partnershipId, partnershipId)));
  return rule ?? null;
}

/** An action or a risk that came of a decision. */
export type DecisionLink = { id: string; reference: string; title: string; status: string };

/** Of these ids, those that are actions and risks of this partnership. */
export async function linkedThings(
  tx: Transaction,
  { workspaceId, partnershipId }: Within,
  { actionIds, riskIds }: Pick<DecisionRecord, 'actionIds' | 'riskIds'>,
): Promise<{ actions: DecisionLink[]; risks: DecisionLink[] }> {
  const read = async (table: 'actions' | 'risks', letter: string, ids: string[]) => {
    const { rows } = await tx.client.query<DecisionLink>({
      name: `decision_${table}`,
      text: `select t.id, app.reference(p.code, '${letter}', t.number) as reference, t.title, t.status
             from ${table} t join partnerships p on p.id = t.partnership_id
             where t.workspace_id = $1 and t.partnership_id = $2 and t.id = any ($3) order by t.number`,
      values: [workspaceId, partnershipId, ids],
    });
    return rows;
  };
  return { actions: await read('actions', 'A', actionIds), risks: await read('risks', 'R', riskIds) };
}
