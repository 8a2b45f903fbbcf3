import type { Pool } from '@trivet/db';
import type { FastifyInstance } from 'fastify';
import pg from 'pg';
import { handTunedChanges } from './changes.ts';
import { seriesStatements } from './series.ts';
import { streamedCopy } from './streamed-copy.ts';

/**
 * What a good engineer would write for the same answer and nothing else: one named statement whose SQL builds the JSON, no sign-in, no policy,
 * no row-level security, no validation. The measure that the product is held against (performance.md).
 */
export function handTunedHandlers(app: FastifyInstance, pool: Pool, adminUrl: string): void {
  for (const [path, { name, text }] of Object.entries(statements)) {
    app.get<{ Params: { id: string } }>(path, async ({ params }, reply) => {
      const { rows } = await pool.query<{ answer: string }>({ name, text, values: [params.id] });
      return reply.type('application/json').send(rows[0]?.answer ?? '');
    });
  }
  handTunedChanges(app, pool);
  const copying = new pg.Pool({ connectionString: adminUrl, max: 4 });
  app.get<{ Params: { id: string } }>('/w7/:id', ({ params }, reply) =>
    reply.type('text/csv').send(streamedCopy(copying, registerSql(params.id))),
  );
}

const statements: Record<string, { name: string; text: string }> = {
  ...seriesStatements,
  '/w1/:id': {
    name: 'w1',
    text: `select json_build_object('items', coalesce(json_agg(r order by r.score desc, r.id desc), '[]'))::text as answer from (
      select k.id, k.workspace_id as "workspaceId", k.partnership_id as "partnershipId", k.number, k.version, k.created_at as "createdAt",
        k.updated_at as "updatedAt", k.title, k.category, k.scope, k.lead_partner_id as "leadPartnerId", k.owner_person_id as "ownerPersonId",
        k.proximity, k.response, k.status, k.inherent_likelihood as "inherentLikelihood", k.inherent_impact as "inherentImpact",
        k.residual_likelihood as "residualLikelihood", k.residual_impact as "residualImpact", k.target_likelihood as "targetLikelihood",
        k.target_impact as "targetImpact", k.score, k.light, k.previous_score as "previousScore", k.previous_light as "previousLight",
        k.light_reason as "lightReason", k.light_since as "lightSince", k.red_reviews as "redReviews", k.next_review_on as "nextReviewOn",
        k.reviewed_on as "reviewedOn", k.closed_on as "closedOn", k.outcome_id as "outcomeId", k.typical_risk as "typicalRisk",
        k.allocation, k.allocation_asked_on as "allocationAskedOn", k.allocation_asks as "allocationAsks",
        k.allocation_answered_on as "allocationAnsweredOn", k.allocation_answered_by_person_id as "allocationAnsweredByPersonId",
        k.tolerated_by_person_id as "toleratedByPersonId", k.tolerated_on as "toleratedOn", k.tolerated_until as "toleratedUntil",
        k.materialised_on as "materialisedOn", k.issue_resolved_on as "issueResolvedOn", k.closing_kind as "closingKind",
        k.merged_into_risk_id as "mergedIntoRiskId",
        p.code || '-R-' || lpad(k.number::text, 3, '0') as reference, o.name as "leadPartnerName",
        o.short_name as "leadPartnerShortName", person.name as "ownerName",
        k.next_review_on < current_date as "reviewOverdue", k.score > 12 as "aboveAppetite", treated.open as "openActions",
        treated.overdue as "overdueActions", coalesce(k.tolerated_until >= current_date, false) as tolerated,
        (k.light = 'red' or k.score > 12) and coalesce(k.tolerated_until < current_date, true) and treated.open = 0 as "actionNeeded",
        k.red_reviews >= 3 as "redForLong", touched.partners as "sharedWith"
      from risks k join partnerships p on p.id = k.partnership_id
      cross join lateral (select count(*) as open, count(*) filter (where a.due_on < current_date) as overdue from actions a
        where a.workspace_id = k.workspace_id and a.partnership_id = k.partnership_id and a.risk_id = k.id
          and a.status in ('proposed', 'agreed', 'in_progress', 'blocked')) treated
      cross join lateral (select coalesce(json_agg(ao.short_name order by ao.short_name), '[]') as partners
        from risk_affected_partners t join partners ap on ap.id = t.partner_id join organisations ao on ao.id = ap.organisation_id
        where t.risk_id = k.id and t.affected) touched
      join partners x on x.id = k.lead_partner_id
      join organisations o on o.id = x.organisation_id left join people person on person.id = k.owner_person_id
      where k.partnership_id = $1 and k.status = 'open' and k.light in ('red', 'amber') order by k.score desc, k.id desc limit 50) r`,
  },
  '/w3/:id': {
    name: 'w3',
    text: `select json_build_object('items', coalesce(json_agg(r order by r.name, r.id), '[]'))::text as answer from (
      select p.id, p.code, p.name, p.status, p.stage, u.risks_red as "risksRed", u.risks_amber as "risksAmber", u.risks_green as "risksGreen",
        u.actions_open as "actionsOpen", u.actions_blocked as "actionsBlocked", u.changed_at as "changedAt",
        (select count(*) from actions a where a.workspace_id = p.workspace_id and a.partnership_id = p.id and a.due_on < current_date
           and a.status in ('proposed', 'agreed', 'in_progress', 'blocked')) as "actionsOverdue"
      from partnerships p join partnership_rollups u on u.partnership_id = p.id
      where p.workspace_id = $1 order by p.name, p.id limit 200) r`,
  },
};

/** The columns of the register, as a COPY takes them: the id is a uuid of the generator's. */
const registerSql = (id: string) => `
  select p.code || '-R-' || lpad(k.number::text, 3, '0') as reference, k.title, k.cause, k.event, k.consequence, k.category, k.scope,
    o.name as "leadPartnerName", person.name as "ownerName", k.proximity, k.response, k.controls, k.residual_likelihood, k.residual_impact,
    k.score, k.light, k.inherent_likelihood, k.inherent_impact, k.target_likelihood, k.target_impact, k.next_review_on, k.reviewed_on,
    k.last_note, k.status, k.id, k.version
  from risks k join partnerships p on p.id = k.partnership_id join partners x on x.id = k.lead_partner_id
  join organisations o on o.id = x.organisation_id left join people person on person.id = k.owner_person_id
  where k.partnership_id = '${id}' and k.status = 'open' order by k.score desc, k.id desc`;
