import { useQuery } from '@tanstack/react-query';
import type { Curve as CurveData } from '@trivet/contract';
import { Curve } from '../curves/Curve.tsx';
import { fullDay } from '../lib/dates.ts';
import { Card } from '../ui/Card.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { curveQuery, type ShownSeries } from './series.api.ts';
import { drawn, periodWords, writtenBy } from './series-words.ts';
import { t as words } from './outcomes.strings.ts';
import { t } from './series.strings.ts';

/** The curve that is to be turned, with how its forecast was made and what it may be compared with. */
export function SeriesCurve({ series }: { series: ShownSeries }) {
  const query = useQuery(curveQuery(series));
  return (
    <Card>
      <Loaded query={query} what={series.title} count={6}>
        {(curve) => (
          <Curve
            title={words(`said.${series.state}`, { title: series.title })}
            subtitle={subtitleOf(series, curve)}
            series={drawn(series, curve)}
            written={writtenBy(series)}
            notes={notesOf(series, curve)}
            fileName={series.reference}
          />
        )}
      </Loaded>
    </Card>
  );
}

function subtitleOf({ unitWords, frequency }: ShownSeries, { periods }: CurveData): string {
  const [first, last] = [periods[0], periods.at(-1)];
  const span =
    first && last && t('curve.span', { from: periodWords(first.on, frequency), to: periodWords(last.on, frequency) });
  return [unitWords, span].filter(Boolean).join(', ');
}

function notesOf({ forecast, comparability, decimals }: ShownSeries, { periods }: CurveData): string[] {
  const broken = periods.findLast(({ breaksSeries }) => breaksSeries);
  const how = forecast && {
    made: fullDay(forecast.madeOn),
    from: fullDay(forecast.from),
    values: forecast.fittedTo ?? 0,
    decimals,
  };
  return [
    ...(forecast && how ? [t(forecast.method === 'judgement' ? 'curve.judged' : 'curve.fitted', how)] : []),
    ...(broken ? [t('curve.broken', { day: fullDay(broken.on), why: broken.notes.join(' ') })] : []),
    ...(periods.some(({ suppressed }) => suppressed) ? [t('curve.suppressed')] : []),
    ...(comparability ? [comparability] : []),
  ];
}
