import { contract, pdf } from '@trivet/contract';
import * as db from '@trivet/db';
import { notFound, periodsOf, type Series } from '@trivet/domain';
import { Readable } from 'node:stream';
import type { Document } from '../documents/document.ts';
import { momentWords } from '../documents/moment-words.ts';
import { frameworkWords } from '../framework-versions/framework-words.ts';
import type { QueryContext } from '../kernel/handlers.ts';
import { download } from '../kernel/downloads.ts';
import { outcomeCard } from './outcome-card.ts';
import { partnershipCard } from './partnership-card.ts';

const page = { limit: 50, after: null };

export const sendOutcomeCard = download(contract.reportCards.outcome, async ({ params }, context) => {
  const { tx, decision } = context;
  const { workspaceId, outcomeId } = params;
  const outcome = await db.readOutcome(tx, workspaceId, outcomeId);
  if (!outcome) throw notFound();
  const place = { workspaceId, today: decision.today };
  const { items: indicators } = await db.listIndicators(tx, place, { outcomeId, sort: 'number' }, page);
  const workspace = await db.readWorkspace(tx, workspaceId);
  if (!workspace) throw notFound();
  const document = outcomeCard({
    outcome,
    indicators,
    periodsOf: await periodsFor(context, indicators),
    stories: await db.listCurveStories(tx, workspaceId, { indicatorIds: indicators.map(({ id }) => id) }),
    contributing: await db.readContributing(tx, outcomeId),
    workspaceName: workspace.name,
    framework: frameworkWords(await db.readFrameworkInForce(tx, workspaceId, decision.today)),
    asAt: momentWords(decision.at, workspace.timeZone),
  });
  return fileOf(`${outcome.code} ${outcome.statement}`, document, decision.at);
});

export const sendPartnershipCard = download(contract.reportCards.partnership, async ({ params }, context) => {
  const { tx, actor, decision } = context;
  const place = { workspaceId: actor.workspaceId, ...params, today: decision.today };
  const partnership = await db.readPartnership(tx, place);
  if (!partnership) throw notFound();
  const stories = await db.listCurveStories(tx, place.workspaceId, { partnershipId: place.partnershipId });
  const contributing = { contributorId: place.partnershipId, sort: 'number' };
  const { items: offered } = await db.listIndicators(tx, place, contributing, page);
  const indicators = offered.filter(({ id }) => stories.some(({ indicatorId }) => indicatorId === id));
  const { timeZone } = await db.readPlace(tx, place);
  const document = partnershipCard({
    name: partnership.name,
    purpose: partnership.purpose,
    contributions: (await db.listContributions(tx, place, { sort: 'outcome' }, page)).items,
    measures: (await db.listMeasures(tx, place, { sort: 'number' }, page)).items,
    indicators,
    periodsOf: await periodsFor(context, indicators),
    stories,
    takenUp: await db.listTakenUp(tx, place),
    asAt: momentWords(decision.at, timeZone),
  });
  return fileOf(`${partnership.code} report card`, document, decision.at);
});

type Reading = Pick<QueryContext, 'tx' | 'actor'>;

/** The periods of some indicators, from one reading of all their points. */
async function periodsFor(
  { tx, actor }: Reading,
  series: readonly (Pick<Series, 'formula' | 'decimals'> & { id: string })[],
) {
  const seriesIds = series.map(({ id }) => id);
  const points = await db.readStandingPoints(tx, 'indicator', { workspaceId: actor.workspaceId, seriesIds });
  const bySeries = Map.groupBy(points, ({ seriesId }) => seriesId);
  const periods = new Map(series.map((each) => [each.id, periodsOf(each, bySeries.get(each.id) ?? [])]));
  return (id: string) => periods.get(id) ?? [];
}

async function fileOf(name: string, document: Document, at: string) {
  const { toPdf } = await import('../documents/pdf.ts');
  const body = Readable.from([toPdf(document, new Date(at))], { objectMode: false });
  return { fileName: `${name.slice(0, 120)}.pdf`, type: pdf, body };
}
