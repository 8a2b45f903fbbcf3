import { redForLong, type Risk } from '@trivet/domain';
import { and, eq, getTableColumns, type SQL, sql } from 'drizzle-orm';
import { kept } from '../kernel/kept.ts';
import type { Transaction } from '../kernel/transaction.ts';
import type { Within } from '../owners/owners.queries.ts';
import { risks } from './risks.table.ts';

/** How one partner sees a risk, with the names behind its ids. */
export type PartnerViewRow = {
  partnerId: string;
  organisationName: string;
  shortName: string;
  affected: boolean;
  likelihood: number | null;
  impact: number | null;
  note: string;
  seenOn: string | null;
  seenByName: string | null;
};

export type RelatedRiskRow = {
  linkId: string;
  riskId: string;
  partnershipId: string;
  partnershipCode: string;
  partnershipName: string;
  reference: string;
  title: string;
  status: Risk['status'];
  light: Risk['light'];
  score: number;
  madeHere: boolean;
};

/** A risk as it is read on a day, with the names behind its ids and all that stands around it. */
export type RiskView = Risk & {
  reference: string;
  leadPartnerName: string;
  leadPartnerShortName: string;
  ownerName: string | null;
  reviewOverdue: boolean;
  aboveAppetite: boolean;
  openActions: number;
  overdueActions: number;
  actionNeeded: boolean;
  tolerated: boolean;
  redForLong: boolean;
  sharedWith: string[];
  outcomeCode: string | null;
  outcomeStatement: string | null;
  objectiveReference: string | null;
  objectiveTitle: string | null;
  mergedIntoReference: string | null;
  toleratedByName: string | null;
  allocationAnsweredByName: string | null;
  partners: PartnerViewRow[];
  related: RelatedRiskRow[];
};

/** @returns undefined when there is none such in this partnership */
export async function readRisk(
  tx: Transaction,
  { workspaceId, partnershipId, today }: Within & { today: string },
  id: string,
): Promise<RiskView | undefined> {
  // Kept, as every change reads what it made: to plan it takes ten times as long as to ask it.
  const [risk] = await kept(tx, 'read_risk', (name) => riskView(tx).prepare(name)).execute({
    workspaceId,
    partnershipId,
    today,
    id,
  });
  return risk;
}

function riskView(tx: Transaction) {
  const here = sql`p.workspace_id = ${placed.workspaceId} and p.id = ${placed.partnershipId}`;
  const referenceOf = (number: SQL) =>
    sql<string>`app.reference((select p.code from partnerships p where ${here}), 'R', ${number})`;
  const aboveAppetite = sql<boolean>`(risks.score > (select coalesce(p.risk_appetite, w.risk_appetite)
    from partnerships p join workspaces w on w.id = p.workspace_id where ${here}))`;
  const tolerated = sql<boolean>`(risks.tolerated_until is not null and risks.tolerated_until >= ${placed.today}::date)`;
  return tx
    .select({
      ...getTableColumns(risks),
      // Columns of subqueries are written out: drizzle leaves the table's name away where it selects from one table.
      reference: referenceOf(sql`risks.number`),
      leadPartnerName: leadPartner(sql`o.name`),
      leadPartnerShortName: leadPartner(sql`o.short_name`),
      ownerName: nameOf(sql`risks.owner_person_id`),
      reviewOverdue: sql<boolean>`(risks.status = 'open' and risks.next_review_on < ${placed.today}::date)`,
      aboveAppetite,
      openActions: sql<number>`(select count(*)::int from ${openActions})`,
      overdueActions: sql<number>`(select count(*)::int from ${openActions} and a.due_on < ${placed.today}::date)`,
      actionNeeded: sql<boolean>`(risks.status = 'open' and (risks.light = 'red' or ${aboveAppetite}) and not ${tolerated}
        and not exists (select from ${openActions}))`,
      tolerated,
      redForLong: sql<boolean>`(risks.status = 'open' and risks.red_reviews >= ${redForLong})`,
      sharedWith: sql<
        string[]
      >`(select coalesce(json_agg(o.short_name order by o.short_name), '[]') from ${touched} and t.affected)`,
      outcomeCode: sql<string | null>`(select o.code from outcomes o where o.id = risks.outcome_id)`,
      outcomeStatement: sql<string | null>`(select o.statement from outcomes o where o.id = risks.outcome_id)`,
      objectiveReference: sql<string | null>`(select app.reference(p.code, 'O', j.number) from objectives j
        join partnerships p on p.id = j.partnership_id where j.id = risks.objective_id)`,
      objectiveTitle: sql<string | null>`(select j.title from objectives j where j.id = risks.objective_id)`,
      mergedIntoReference: sql<string | null>`(select ${referenceOf(sql`m.number`)} from risks m
        where m.partnership_id = risks.partnership_id and m.id = risks.merged_into_risk_id)`,
      toleratedByName: nameOf(sql`risks.tolerated_by_person_id`),
      allocationAnsweredByName: nameOf(sql`risks.allocation_answered_by_person_id`),
      partners: views,
      related,
    })
    .from(risks)
    .where(
      and(
        eq(risks.workspaceId, placed.workspaceId),
        eq(risks.partnershipId, placed.partnershipId),
        eq(risks.id, placed.id),
      ),
    );
}

const placed = {
  workspaceId: sql.placeholder('workspaceId'),
  partnershipId: sql.placeholder('partnershipId'),
  today: sql.placeholder('today'),
  id: sql.placeholder('id'),
};

const leadPartner = (column: SQL) => sql<string>`(select ${column} from partners p
  join organisations o on o.id = p.organisation_id where p.id = risks.lead_partner_id)`;

const nameOf = (person: SQL) => sql<string | null>`(select p.name from people p where p.id = ${person})`;

const openActions = sql`actions a where a.workspace_id = risks.workspace_id and a.partnership_id = risks.partnership_id
  and a.risk_id = risks.id and a.status in ('proposed', 'agreed', 'in_progress', 'blocked')`;

const touched = sql`risk_affected_partners t join partners ap on ap.id = t.partner_id
  join organisations o on o.id = ap.organisation_id
  where t.workspace_id = risks.workspace_id and t.partnership_id = risks.partnership_id and t.risk_id = risks.id`;

/** Every partner there is, whom it touches first, and whoever has left with words on it. */
const views = sql<PartnerViewRow[]>`(
  select coalesce(json_agg(json_build_object('partnerId', ap.id, 'organisationName', o.name, 'shortName', o.short_name,
    'affected', coalesce(t.affected, false), 'likelihood', t.likelihood, 'impact', t.impact, 'note', coalesce(t.note, ''),
    'seenOn', t.seen_on, 'seenByName', (select p.name from people p where p.id = t.seen_by_person_id))
    order by t.affected is true desc, o.name), '[]')
  from partners ap join organisations o on o.id = ap.organisation_id
  left join risk_affected_partners t on t.partner_id = ap.id and t.risk_id = risks.id
  where ap.workspace_id = risks.workspace_id and ap.partnership_id = risks.partnership_id
    and (ap.left_on is null or t.seen_on is not null))`;

/** The other end of each link: row-level security shows none that this person may not see both ends of. */
const related = sql<RelatedRiskRow[]>`(
  select coalesce(json_agg(json_build_object('linkId', l.id, 'riskId', k.id, 'partnershipId', p.id, 'partnershipCode', p.code,
    'partnershipName', p.name, 'reference', app.reference(p.code, 'R', k.number), 'title', k.title, 'status', k.status,
    'light', k.light, 'score', k.score, 'madeHere', l.partnership_id = risks.partnership_id)
    order by p.name, k.number), '[]')
  from risk_links l
  join risks k on k.workspace_id = l.workspace_id
    and k.id = case when l.risk_id = risks.id then l.related_risk_id else l.risk_id end
  join partnerships p on p.id = k.partnership_id
  where l.workspace_id = risks.workspace_id and l.removed_on is null
    and ((l.partnership_id = risks.partnership_id and l.risk_id = risks.id)
      or (l.related_partnership_id = risks.partnership_id and l.related_risk_id = risks.id)))`;
