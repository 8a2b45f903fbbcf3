import { type Light, type MovedThing, owedContributionStatuses, type ReportContribution } from '@trivet/domain';
import { and, asc, eq, getTableColumns, inArray, sql } from 'drizzle-orm';
import type { Transaction } from '../kernel/transaction.ts';
import type { Within } from '../owners/owners.queries.ts';
import { reportContributions as contributions } from './report-contributions.table.ts';

/** Something that moved, with what people quote it by. */
export type MovedThingView = MovedThing & { reference: string };

/** A contribution as it is read on a day, with the names behind its ids. */
export type ReportContributionView = Omit<ReportContribution, 'moved'> & {
  moved: MovedThingView[];
  partnerName: string;
  partnerShortName: string;
  late: boolean;
  /** Who leads for this partner now; null where nobody does */
  leadName: string | null;
  sentByName: string | null;
  sentForName: string | null;
  returnedByName: string | null;
  signedOffByName: string | null;
};

type OnDay = Within & { today: string };

// Names are spelled out: drizzle would leave the table away, and inside a subquery the name would mean another column.
const nameOf = (column: string) =>
  sql<string | null>`(select p.name from people p where p.id = report_contributions.${sql.raw(column)})`;

const organisation = (column: string) => sql<string>`(
  select o.${sql.raw(column)} from partners x join organisations o on o.id = x.organisation_id where x.id = report_contributions.partner_id)`;

const withReferences = sql<MovedThingView[]>`(
  select coalesce(jsonb_agg(thing.value || jsonb_build_object('reference', case thing.value ->> 'subject'
      when 'action' then (select app.reference(p.code, 'A', a.number) from actions a where a.id = (thing.value ->> 'subjectId')::uuid)
      else (select app.reference(p.code, 'R', k.number) from risks k where k.id = (thing.value ->> 'subjectId')::uuid) end)
    order by thing.ordinality), '[]')
  from partnerships p cross join lateral jsonb_array_elements(report_contributions.moved) with ordinality thing
  where p.id = report_contributions.partnership_id)`;

const isOwed = and(inArray(contributions.status, [...owedContributionStatuses]), eq(contributions.frozen, false));

const viewOn = (today: string) => ({
  ...getTableColumns(contributions),
  moved: withReferences,
  partnerName: organisation('name'),
  partnerShortName: organisation('short_name'),
  late: sql<boolean>`(${isOwed} and ${contributions.dueOn} < ${today})`,
  leadName: sql<string | null>`(
    select p.name from memberships m join people p on p.id = m.person_id where m.partner_id = report_contributions.partner_id
      and m.role = 'partner_lead' and m.from_on <= ${today} and (m.to_on is null or m.to_on > ${today}) limit 1)`,
  sentByName: nameOf('sent_by_id'),
  sentForName: nameOf('sent_for_id'),
  returnedByName: nameOf('returned_by_id'),
  signedOffByName: nameOf('signed_off_by_id'),
});

/** What each partner says towards a report, by the partners' names. One statement. */
export async function listReportContributions(
  tx: Transaction,
  { workspaceId, partnershipId, today, reportId }: OnDay & { reportId: string },
): Promise<ReportContributionView[]> {
  const view = viewOn(today);
  return tx
    .select(view)
    .from(contributions)
    .where(
      and(
        eq(contributions.workspaceId, workspaceId),
        eq(contributions.partnershipId, partnershipId),
        eq(contributions.reportId, reportId),
      ),
    )
    .orderBy(asc(view.partnerName), asc(contributions.id));
}

type OfPartner = Within & { reportId: string; partnerId: string };

const ofPartner = ({ workspaceId, partnershipId, reportId, partnerId }: OfPartner) =>
  and(
    eq(contributions.workspaceId, workspaceId),
    eq(contributions.partnershipId, partnershipId),
    eq(contributions.reportId, reportId),
    eq(contributions.partnerId, partnerId),
  );

/** @returns undefined when this partner is not asked for any towards this report */
export async function readReportContribution(
  tx: Transaction,
  place: OfPartner & { today: string },
): Promise<ReportContributionView | undefined> {
  const [found] = await tx.select(viewOn(place.today)).from(contributions).where(ofPartner(place));
  return found;
}

/** The id of what this partner says towards this report, for a change. */
export async function idOfReportContribution(tx: Transaction, place: OfPartner): Promise<string | undefined> {
  const [found] = await tx.select({ id: contributions.id }).from(contributions).where(ofPartner(place));
  return found?.id;
}

/** Every contribution to a report, for a change of all: whoever holds the report holds these. */
export function reportContributionsOf(
  tx: Transaction,
  { workspaceId, partnershipId, reportId }: Within & { reportId: string },
): Promise<ReportContribution[]> {
  return tx
    .select()
    .from(contributions)
    .where(
      and(
        eq(contributions.workspaceId, workspaceId),
        eq(contributions.partnershipId, partnershipId),
        eq(contributions.reportId, reportId),
      ),
    )
    .orderBy(asc(contributions.id));
}

/** What a partner said last time, to start from. */
export type ContributionBefore = {
  periodStartsOn: string;
  periodEndsOn: string;
  headline: string;
  light: Light | null;
  lightReason: string;
  nextPeriod: string;
  helpNeeded: string;
};

/** What this partner sent towards the report before this one; null where it sent none. */
export async function readContributionBefore(tx: Transaction, place: OfPartner): Promise<ContributionBefore | null> {
  const { rows } = await tx.client.query<ContributionBefore>({
    name: 'contribution_before',
    text: `select r.period_starts_on as "periodStartsOn", r.period_ends_on as "periodEndsOn", c.headline, c.light,
             c.light_reason as "lightReason", c.next_period as "nextPeriod", c.help_needed as "helpNeeded"
           from report_contributions c join reports r on r.id = c.report_id
           where c.workspace_id = $1 and c.partnership_id = $2 and c.partner_id = $4 and c.status in ('sent', 'signed_off')
             and r.period_starts_on < (select this.period_starts_on from reports this where this.id = $3)
           order by r.period_starts_on desc limit 1`,
    values: [place.workspaceId, place.partnershipId, place.reportId, place.partnerId],
  });
  return rows[0] ?? null;
}

/** Who leads for a partner now, and so answers for what is sent in its name. */
export async function readPartnerLead(
  tx: Transaction,
  { workspaceId, partnershipId, partnerId, today }: OnDay & { partnerId: string },
): Promise<string | null> {
  const { rows } = await tx.client.query<{ personId: string }>({
    name: 'partner_lead_of',
    text: `select m.person_id as "personId" from memberships m
           where m.workspace_id = $1 and m.partnership_id = $2 and m.partner_id = $3 and m.role = 'partner_lead'
             and m.from_on <= $4 and (m.to_on is null or m.to_on > $4)`,
    values: [workspaceId, partnershipId, partnerId, today],
  });
  return rows[0]?.personId ?? null;
}

/** A partner whose part of a report is asked for and not opened yet. */
export type UnaskedPartner = { reportId: string; partnerId: string; periodEndsOn: string; dueOn: string };

/** The partners that a partnership's owed reports lack, by the roles its schedule names. */
export async function listUnaskedPartners(
  tx: Transaction,
  { workspaceId, partnershipId }: Within,
): Promise<UnaskedPartner[]> {
  const { rows } = await tx.client.query<UnaskedPartner>({
    name: 'unasked_partners',
    text: `select r.id as "reportId", x.id as "partnerId", r.period_ends_on as "periodEndsOn", r.due_on as "dueOn"
           from reporting_schedules s
           join reports r on r.workspace_id = $1 and r.partnership_id = $2 and r.status in ('open', 'awaiting_sign_off')
           join partners x on x.workspace_id = $1 and x.partnership_id = $2 and x.left_on is null and x.role = any (s.contributor_roles)
           where s.workspace_id = $1 and s.partnership_id = $2 and x.joined_on <= r.period_ends_on
             and not exists (select from report_contributions c where c.report_id = r.id and c.partner_id = x.id)
           order by r.period_starts_on, x.id`,
    values: [workspaceId, partnershipId],
  });
  return rows;
}
