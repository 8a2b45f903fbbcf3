import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type {
  Curve,
  IndicatorRepresentation,
  ListedIndicator,
  ListedMeasure,
  MeasureRepresentation,
} from '@trivet/contract';
import type { ForecastDraft, PointDraft, SeriesPath } from '@trivet/domain';
import type { z } from 'zod';
import { api } from '../lib/api.ts';
import { problemOf } from '../lib/problem.ts';

/** Whose series: an indicator of the workspace, or a measure of a partnership. */
export type SeriesHome = { kind: 'indicator'; workspaceId: string } | { kind: 'measure'; partnershipId: string };

export type ListedSeries = ListedIndicator | ListedMeasure;
export type ShownSeries = IndicatorRepresentation | MeasureRepresentation;

/** A value as a person gives it. */
export type GivenPoint = z.input<typeof PointDraft>;

export const homeOf = (series: ListedSeries): SeriesHome =>
  'partnershipId' in series
    ? { kind: 'measure', partnershipId: series.partnershipId }
    : { kind: 'indicator', workspaceId: series.workspaceId };

const keyOf = (home: SeriesHome) =>
  home.kind === 'indicator' ? ['indicators', home.workspaceId] : ['measures', home.partnershipId];

/** The indicators of a workspace, or of the outcomes one partnership contributes to. */
export const indicatorsQuery = (workspaceId: string, narrowed: { contributorId?: string; outcomeId?: string } = {}) =>
  queryOptions({
    queryKey: ['indicators', workspaceId, 'list', narrowed],
    queryFn: () => api.indicators.list({ params: { workspaceId }, query: { ...narrowed, limit: '200' } }),
  });

export const measuresQuery = (partnershipId: string) =>
  queryOptions({
    queryKey: ['measures', partnershipId, 'list'],
    queryFn: () => api.measures.list({ params: { partnershipId }, query: { limit: '200' } }),
  });

/**
 * A series by what people quote, 'I-012' or 'EARLY-F-003'. Archived ones are found, too.
 * @throws the problem of a missing page where there is none
 */
export const seriesQuery = (home: SeriesHome, reference: string) =>
  queryOptions({
    queryKey: [...keyOf(home), 'one', reference],
    queryFn: () => findSeries(home, reference),
    retry: (count, error) => count < 2 && problemOf(error).status === 0,
  });

type OfSeries = { workspaceId: string; partnershipId: string; indicatorId: string | null; measureId: string | null };

/** The same by its id, for what is about one of the two. */
export const seriesByIdQuery = ({ workspaceId, partnershipId, indicatorId, measureId }: OfSeries) =>
  queryOptions({
    queryKey: [
      ...(indicatorId ? ['indicators', workspaceId] : ['measures', partnershipId]),
      'byId',
      indicatorId ?? measureId,
    ],
    queryFn: (): Promise<ShownSeries> =>
      indicatorId
        ? api.indicators.get(indicatorOf(workspaceId, indicatorId))
        : api.measures.get(measureOf(partnershipId, measureId ?? '')),
  });

async function findSeries(home: SeriesHome, reference: string): Promise<ShownSeries> {
  for (const archived of ['false', 'true'] as const) {
    const query = { reference, archived };
    if (home.kind === 'indicator') {
      const params = { workspaceId: home.workspaceId };
      const [found] = (await api.indicators.list({ params, query })).items;
      if (found) return api.indicators.get({ params: { ...params, indicatorId: found.id } });
    } else {
      const params = { partnershipId: home.partnershipId };
      const [found] = (await api.measures.list({ params, query })).items;
      if (found) return api.measures.get({ params: { ...params, measureId: found.id } });
    }
  }
  throw { status: 404, title: reference };
}

const indicatorOf = (workspaceId: string, indicatorId: string) => ({ params: { workspaceId, indicatorId } });
const measureOf = (partnershipId: string, measureId: string) => ({ params: { partnershipId, measureId } });

export const curveQuery = (series: ShownSeries) => {
  const home = homeOf(series);
  return queryOptions({
    queryKey: [...keyOf(home), 'curve', series.id],
    queryFn: (): Promise<Curve> =>
      home.kind === 'indicator'
        ? api.indicators.curve(indicatorOf(home.workspaceId, series.id))
        : api.measures.curve(measureOf(home.partnershipId, series.id)),
  });
};

/** Every value there ever was. */
export const pointsQuery = (series: ShownSeries) => {
  const home = homeOf(series);
  const query = { replaced: 'true' as const };
  return queryOptions({
    queryKey: [...keyOf(home), 'points', series.id],
    queryFn: () =>
      home.kind === 'indicator'
        ? api.indicators.points({ ...indicatorOf(home.workspaceId, series.id), query })
        : api.measures.points({ ...measureOf(home.partnershipId, series.id), query }),
  });
};

/** Each time a partnership sat down over a series, the last first. */
export const sessionsQuery = (partnershipId: string, series: ShownSeries) =>
  queryOptions({
    queryKey: ['curve-sessions', partnershipId, 'list', series.id],
    queryFn: () =>
      api.curveSessions.list({
        params: { partnershipId },
        query: 'outcomeId' in series ? { indicatorId: series.id } : { measureId: series.id },
      }),
  });

/** Keeps values of a series: all, or none with each that cannot be named. */
export const givePoints = (series: ShownSeries, points: readonly GivenPoint[]) => {
  const home = homeOf(series);
  return home.kind === 'indicator'
    ? api.indicators.givePoints({
        params: { workspaceId: home.workspaceId },
        body: { items: points.map((point) => ({ ...point, indicatorId: series.id })) },
      })
    : api.measures.givePoints({
        params: { partnershipId: home.partnershipId },
        body: { items: points.map((point) => ({ ...point, measureId: series.id })) },
      });
};

export const setTargets = (series: ShownSeries, body: z.input<typeof SeriesPath>): Promise<ShownSeries> => {
  const home = homeOf(series);
  const ifMatch = { ifMatch: series.version };
  return home.kind === 'indicator'
    ? api.indicators.setTargets({ ...indicatorOf(home.workspaceId, series.id), body }, ifMatch)
    : api.measures.setTargets({ ...measureOf(home.partnershipId, series.id), body }, ifMatch);
};

export const freezeForecast = (series: ShownSeries, body: z.input<typeof ForecastDraft>): Promise<ShownSeries> => {
  const home = homeOf(series);
  const ifMatch = { ifMatch: series.version };
  return home.kind === 'indicator'
    ? api.indicators.forecast({ ...indicatorOf(home.workspaceId, series.id), body }, ifMatch)
    : api.measures.forecast({ ...measureOf(home.partnershipId, series.id), body }, ifMatch);
};

/** Runs a change of a series and reads again whatever it can move. */
export const useSeriesChange = <Input, Result>(change: (input: Input) => Promise<Result>) => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSettled: () =>
      Promise.all(
        ['indicators', 'measures', 'dashboard', 'work'].map((key) => queries.invalidateQueries({ queryKey: [key] })),
      ),
  });
};
