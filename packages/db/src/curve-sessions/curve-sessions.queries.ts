import type { ActionStatus, CurveIdea, CurvePart, CurveSession } from '@trivet/domain';
import { and, asc, desc, eq, getTableColumns, sql } from 'drizzle-orm';
import type { Transaction } from '../kernel/transaction.ts';
import type { Within } from '../owners/owners.queries.ts';
import { curveIdeas, curveParts, curveSessions } from './curve-sessions.table.ts';

export type CurveSessionView = CurveSession & { seriesTitle: string; ideaCount: number; chosenCount: number };
export type CurvePartView = CurvePart & { partnerName: string | null };
export type CurveIdeaRow = CurveIdea & { actionReference: string | null; actionStatus: ActionStatus | null };

const view = {
  ...getTableColumns(curveSessions),
  seriesTitle: sql<string>`coalesce(
    (select i.title from indicators i where i.id = curve_sessions.indicator_id),
    (select m.title from measures m where m.id = curve_sessions.measure_id))`,
  ideaCount: sql<number>`(select count(*)::int from curve_ideas i where i.session_id = curve_sessions.id)`,
  chosenCount: sql<number>`(select count(*)::int from curve_ideas i where i.session_id = curve_sessions.id and i.status = 'chosen')`,
};

const inside = ({ workspaceId, partnershipId }: Within) =>
  and(eq(curveSessions.workspaceId, workspaceId), eq(curveSessions.partnershipId, partnershipId));

/** The sessions of a partnership, of all curves or of one; the newest 100. */
export async function listCurveSessions(
  tx: Transaction,
  place: Within,
  { indicatorId, measureId }: { indicatorId?: string | undefined; measureId?: string | undefined },
): Promise<CurveSessionView[]> {
  const ofSeries = and(
    indicatorId ? eq(curveSessions.indicatorId, indicatorId) : undefined,
    measureId ? eq(curveSessions.measureId, measureId) : undefined,
  );
  return tx
    .select(view)
    .from(curveSessions)
    .where(and(inside(place), ofSeries))
    .orderBy(desc(curveSessions.heldOn), desc(curveSessions.id))
    .limit(100);
}

/** @returns undefined when there is none such in this partnership */
export async function readCurveSession(
  tx: Transaction,
  place: Within,
  id: string,
): Promise<CurveSessionView | undefined> {
  const [session] = await tx
    .select(view)
    .from(curveSessions)
    .where(and(inside(place), eq(curveSessions.id, id)));
  return session;
}

/** Who has a part in turning the curve, as they were named. */
export async function listCurveParts(tx: Transaction, place: Within, sessionId: string): Promise<CurvePartView[]> {
  return tx
    .select({
      ...getTableColumns(curveParts),
      partnerName: sql<string | null>`(
        select o.name from partners p join organisations o on o.id = p.organisation_id where p.id = curve_parts.partner_id)`,
    })
    .from(curveParts)
    .where(
      and(
        eq(curveParts.workspaceId, place.workspaceId),
        eq(curveParts.partnershipId, place.partnershipId),
        eq(curveParts.sessionId, sessionId),
        eq(curveParts.isStruck, false),
      ),
    )
    .orderBy(asc(curveParts.createdAt), asc(curveParts.id));
}

/** What could be done, as it was proposed. */
export async function listCurveIdeas(tx: Transaction, place: Within, sessionId: string): Promise<CurveIdeaRow[]> {
  return tx
    .select({
      ...getTableColumns(curveIdeas),
      actionReference: sql<string | null>`(
        select app.reference(p.code, 'A', a.number) from actions a join partnerships p on p.id = a.partnership_id
        where a.id = curve_ideas.action_id)`,
      actionStatus: sql<ActionStatus | null>`(select a.status from actions a where a.id = curve_ideas.action_id)`,
    })
    .from(curveIdeas)
    .where(
      and(
        eq(curveIdeas.workspaceId, place.workspaceId),
        eq(curveIdeas.partnershipId, place.partnershipId),
        eq(curveIdeas.sessionId, sessionId),
      ),
    )
    .orderBy(asc(curveIdeas.createdAt), asc(curveIdeas.id));
}

/** What was said last of the curve of a series: in which partnership, when, and what drives it. */
export type CurveStory = Pick<CurveSession, 'indicatorId' | 'measureId' | 'story' | 'whatWorks' | 'heldOn'> & {
  partnershipName: string;
};

/** The newest story told of each curve, in the partnerships that the reader sees: of one partnership, or of some indicators. */
export async function listCurveStories(
  tx: Transaction,
  workspaceId: string,
  { partnershipId = null, indicatorIds = null }: { partnershipId?: string | null; indicatorIds?: string[] | null },
): Promise<CurveStory[]> {
  const { rows } = await tx.client.query<CurveStory>({
    name: 'curve_stories',
    text: `select distinct on (coalesce(s.indicator_id, s.measure_id)) s.indicator_id as "indicatorId", s.measure_id as "measureId",
             s.story, s.what_works as "whatWorks", s.held_on as "heldOn", p.name as "partnershipName"
           from curve_sessions s join partnerships p on p.id = s.partnership_id
           where s.workspace_id = $1 and s.story <> '[]' and ($2::uuid is null or s.partnership_id = $2)
             and ($3::uuid[] is null or s.indicator_id = any ($3))
           order by coalesce(s.indicator_id, s.measure_id), s.held_on desc, s.id desc`,
    values: [workspaceId, partnershipId, indicatorIds],
  });
  return rows;
}

/** An action that came from an idea to turn a curve. */
export type TakenUp = {
  reference: string;
  title: string;
  ownerName: string;
  dueOn: string | null;
  status: ActionStatus;
};

/** What a partnership does to turn its curves, what falls due first before the rest; 20 at the most. */
export async function listTakenUp(tx: Transaction, { workspaceId, partnershipId }: Within): Promise<TakenUp[]> {
  const { rows } = await tx.client.query<TakenUp>({
    name: 'taken_up',
    text: `select app.reference(p.code, 'A', a.number) as reference, a.title, coalesce(w.name, o.name) as "ownerName",
             a.due_on as "dueOn", a.status
           from curve_ideas i
           join actions a on a.id = i.action_id
           join partnerships p on p.id = a.partnership_id
           join partners r on r.id = a.owner_partner_id
           join organisations o on o.id = r.organisation_id
           left join people w on w.id = a.owner_person_id
           where i.workspace_id = $1 and i.partnership_id = $2
           order by a.due_on nulls last, a.number limit 20`,
    values: [workspaceId, partnershipId],
  });
  return rows;
}
