import { contract, type IndicatorProgressRow } from '@trivet/contract';
import * as db from '@trivet/db';
import * as domain from '@trivet/domain';
import { list } from '../kernel/handlers.ts';
import { dayUpTo } from '../sro-reports/report-day.ts';

/** What the page, the API and the file all show. */
export const listIndicatorProgress = list(contract.indicatorProgress.list, async (request, { tx, page, decision }) => {
  const { asOf, place } = momentOf(request, decision.today);
  const { items, ...rest } = await db.listIndicatorProgress(tx, place, request.query, page);
  const framework = await db.readFrameworkInForce(tx, request.params.workspaceId, asOf);
  return { items: items.map((facts) => progressRow(facts, asOf)), ...rest, also: { asOf, framework } };
});

type Asked = { params: { workspaceId: string }; query: { asOf?: string | undefined } };

/** @throws Refusal `unprocessable` for a day that is yet to come */
export function momentOf({ params, query: { asOf } }: Asked, today: string): { asOf: string; place: db.ProgressPlace } {
  const { day, isPast } = dayUpTo(today, asOf);
  return { asOf: day, place: { ...params, past: isPast ? day : null } };
}

/** The facts of an indicator with their reasons, as of a day. */
export function progressRow(facts: db.ProgressFacts, asOf: string): IndicatorProgressRow {
  const { id, reference, title, collectedByName, unit, unitWords, decimals, direction, latestOn, latestValue } = facts;
  const { light, state, stateSince, nextDueOn, lastSessionOn } = facts;
  return {
    id,
    reference,
    title,
    outcome: { id: facts.outcomeId, code: facts.outcomeCode, statement: facts.outcomeStatement },
    collectedByName,
    unit,
    unitWords,
    decimals,
    direction,
    latestOn,
    latestValue,
    latestIsProvisional: facts.latestIsProvisional,
    target: facts.targetNow,
    light,
    lightReason: domain.whyLight(facts),
    state,
    stateReason: domain.whyState(facts),
    stateSince,
    ageDays: latestOn === null ? null : domain.daysBetween(latestOn, asOf),
    nextDueOn,
    lastSessionOn,
    completeness: domain.completenessOf({ ...facts, hasCollector: collectedByName !== null }, asOf),
  };
}
