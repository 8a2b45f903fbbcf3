import type { CurveState } from '@trivet/domain';
import { LightTag } from '../ui/LightTag.tsx';
import type { Shape } from '../ui/shapes.tsx';
import { StatusTag, type StatusKind } from '../ui/StatusTag.tsx';
import { TrendMark } from '../ui/TrendMark.tsx';
import type { ListedSeries } from './series.api.ts';
import { t } from './outcomes.strings.ts';

const looks: Record<CurveState, { kind: StatusKind; shape: Shape }> = {
  turned: { kind: 'blue', shape: 'tick' },
  turning: { kind: 'green', shape: 'circle' },
  flat: { kind: 'amber', shape: 'triangle' },
  worsening: { kind: 'red', shape: 'octagon' },
  not_enough_data: { kind: 'grey', shape: 'ring' },
};

/** Where a curve stands against what was expected. */
export const CurveStateTag = ({ state }: { state: CurveState }) => (
  <StatusTag {...looks[state]}>{t(`state.${state}`)}</StatusTag>
);

/** Against the target path; nothing where there is none. */
export const TargetLight = ({ series: { light } }: { series: ListedSeries }) =>
  light && <LightTag light={light} word={t(`targetLight.${light}`)} />;

/** Which way the last three values went, and whether that is welcome. */
export function SeriesTrend({ series: { trend, direction } }: { series: ListedSeries }) {
  if (trend === null) return null;
  const way = trend === 'steady' ? 'steady' : (trend === 'improving') === (direction !== 'lower') ? 'up' : 'down';
  const tone = { improving: 'good', steady: 'neutral', worsening: 'bad' } as const;
  return <TrendMark direction={way} tone={tone[trend]} word={t(`curveTrend.${trend}`)} />;
}
