import { useQuery } from '@tanstack/react-query';
import { dayOf, fullDay } from '../lib/dates.ts';
import { Card } from '../ui/Card.tsx';
import { Facts } from '../ui/Facts.tsx';
import { Rows } from '../ui/Rows.tsx';
import { curveQuery, type ShownSeries } from './series.api.ts';
import { periodWords, writtenBy } from './series-words.ts';
import { t } from './series.strings.ts';

/** What is measured, by whom, what it is judged against, and how whole its data are. */
export function AboutSeries({ series }: { series: ShownSeries }) {
  return (
    <div className="stack">
      <Card title={t('about.title')}>
        <Facts facts={factsOf(series)} />
      </Card>
      <Targets series={series} />
      <Card title={t('about.whole')}>
        <p>
          {t('about.share', { share: series.completeness.share })}
          {series.completeness.gaps.length > 0 &&
            `: ${series.completeness.gaps.map((gap) => t(`gap.${gap}`)).join(', ')}`}
        </p>
      </Card>
    </div>
  );
}

const factsOf = (series: ShownSeries): (readonly [string, React.ReactNode])[] => [
  [t('about.definition'), series.definition || null],
  [t('about.partner'), 'partnerName' in series ? series.partnerName : null],
  [t('about.better'), betterWords(series)],
  [t('about.collected'), series.collectedByName ?? t('about.nobody')],
  [t('about.source'), series.source || null],
  [t('about.frequency'), t(`frequency.${series.frequency}`)],
  [t('about.next'), nextWords(series)],
];

function betterWords(series: ShownSeries): string {
  const { direction, bandFrom, bandTo } = series;
  if (direction !== 'band') return t(`direction.${direction}`);
  const written = writtenBy(series);
  return t('about.band', { from: written(Number(bandFrom)), to: written(Number(bandTo)) });
}

const nextWords = ({ nextPeriodOn, nextDueOn, frequency }: ShownSeries) =>
  nextPeriodOn &&
  nextDueOn &&
  t('about.nextDue', { period: periodWords(nextPeriodOn, frequency), day: fullDay(nextDueOn) });

/** The path that holds, and each before it with who set it and why. */
function Targets({ series }: { series: ShownSeries }) {
  const { data } = useQuery(curveQuery(series));
  const { baselineOn, baselineValue, targets, tolerance, frequency } = series;
  if (baselineOn === null && targets.length === 0) return null;
  const written = writtenBy(series);
  const at = (on: string, value: string) =>
    t('about.at', { value: written(Number(value)), period: periodWords(on, frequency) });
  const before = (data?.paths ?? []).toReversed();
  return (
    <Card title={t('about.targets')}>
      <Facts
        facts={[
          [t('about.baseline'), baselineOn && baselineValue ? at(baselineOn, baselineValue) : null],
          [t('about.targets'), targets.length > 0 ? targets.map(({ on, value }) => at(on, value)).join('; ') : null],
          [t('about.tolerance'), tolerance && t('about.toleranceOf', { value: written(Number(tolerance)) })],
        ]}
      />
      {before.length > 1 && (
        <Rows
          label={t('about.paths')}
          items={before.map(({ number, targets: then, reason, setAt, setByName }) => ({
            id: String(number),
            title: then.map(({ on, value }) => at(on, value)).join('; '),
            facts: (
              <>
                <span className="block">{t('about.path', { day: fullDay(dayOf(setAt)), name: setByName ?? '' })}</span>
                {reason && <span className="block as-typed">{reason}</span>}
              </>
            ),
          }))}
        />
      )}
    </Card>
  );
}
