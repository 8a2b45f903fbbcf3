import { Link, useParams } from '@tanstack/react-router';
import { Sparkline } from '../curves/Sparkline.tsx';
import { today } from '../lib/dates.ts';
import { shortOf } from '../partnerships/place.ts';
import { Rows, type RowItem } from '../ui/Rows.tsx';
import { CurveStateTag, SeriesTrend, TargetLight } from './SeriesTags.tsx';
import type { ListedSeries } from './series.api.ts';
import { dueWords, latestWords, sparkPoints, writtenBy } from './series-words.ts';
import { t } from './outcomes.strings.ts';

type Props = { series: readonly ListedSeries[]; label: string };

/** Series one under the other: where each stands, its way in the size of a word, and what is due. */
export const SeriesRows = ({ series, label }: Props) => (
  <Rows
    label={label}
    items={series.map((one): RowItem => ({
      id: one.id,
      title: <SeriesLink series={one} />,
      facts: <SeriesFacts series={one} />,
    }))}
  />
);

function SeriesFacts({ series }: { series: ListedSeries }) {
  const due = dueWords(series, today());
  return (
    <>
      <span className="cluster" data-gap="tight">
        <CurveStateTag state={series.state} />
        <TargetLight series={series} />
        <SeriesTrend series={series} />
        <Sparkline points={sparkPoints(series)} written={writtenBy(series)} />
      </span>
      <span className="block">{latestWords(series) ?? t('series.noValue')}</span>
      {series.isInDevelopment && <span className="block">{t('series.development')}</span>}
      {due && <span className="block">{due}</span>}
    </>
  );
}

/** Leads to a series within the partnership of the address; without one, within the workspace. */
export function SeriesLink({ series }: { series: ListedSeries }) {
  const { workspace = '', code } = useParams({ strict: false });
  const reference = shortOf(series.reference);
  return code === undefined ? (
    <Link to="/w/$workspace/outcomes/$reference" params={{ workspace, reference }}>
      {series.title}
    </Link>
  ) : (
    <Link to="/w/$workspace/p/$code/outcomes/$reference" params={{ workspace, code, reference }}>
      {series.title}
    </Link>
  );
}
