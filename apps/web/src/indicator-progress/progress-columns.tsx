import { Link } from '@tanstack/react-router';
import type { IndicatorProgressRow } from '@trivet/contract';
import { age, shortDay } from '../lib/dates.ts';
import { CurveStateTag } from '../outcomes/SeriesTags.tsx';
import { writtenBy } from '../outcomes/series-words.ts';
import { t as outcomes } from '../outcomes/outcomes.strings.ts';
import { t as series } from '../outcomes/series.strings.ts';
import { LightTag } from '../ui/LightTag.tsx';
import type { Column } from '../ui/table.ts';
import { t } from './indicator-progress.strings.ts';

/** Each indicator with its figures and their reasons; `asOf` is the day that ages are counted to. */
export const progressColumns = (workspace: string, asOf: string): readonly Column<IndicatorProgressRow>[] => [
  { id: 'title', head: t('progress.indicator'), cell: (row) => title(workspace, row), isTitle: true, sortable: true },
  { id: 'latestOn', head: t('progress.latest'), cell: (row) => latest(row, asOf), sortable: true },
  { id: 'light', head: t('progress.light'), cell: light },
  { id: 'state', head: t('progress.state'), cell: state },
  { id: 'due', head: t('progress.due'), cell: (row) => due(row, asOf), nowrap: true },
  { id: 'missing', head: t('progress.missing'), cell: missing },
];

const title = (workspace: string, { reference, title: called, outcome }: IndicatorProgressRow) => (
  <>
    <Link to="/w/$workspace/outcomes/$reference" params={{ workspace, reference }}>
      {called}
    </Link>
    <small className="muted block">
      {reference}, {outcome.code} {outcome.statement}
    </small>
  </>
);

function latest(row: IndicatorProgressRow, asOf: string) {
  const { latestOn, latestValue, latestIsProvisional, unitWords } = row;
  if (latestOn === null || latestValue === null) return <span className="muted">{t('progress.noValue')}</span>;
  const value = [writtenBy(row)(Number(latestValue)), unitWords].filter(Boolean).join(' ');
  const when = { day: shortDay(latestOn), age: age(latestOn, asOf) };
  return (
    <>
      {value}
      <small className="muted block">{t(latestIsProvisional ? 'progress.provisional' : 'progress.of', when)}</small>
    </>
  );
}

const light = ({ light: shown, lightReason }: IndicatorProgressRow) => (
  <>
    {shown === null ? (
      <span className="muted">{t('progress.noTarget')}</span>
    ) : (
      <LightTag light={shown} word={outcomes(`targetLight.${shown}`)} />
    )}
    <small className="muted block">{lightReason}</small>
  </>
);

const state = ({ state: shown, stateSince, stateReason }: IndicatorProgressRow) => (
  <>
    <CurveStateTag state={shown} />
    {stateSince && <small className="block">{t('progress.since', { period: shortDay(stateSince) })}</small>}
    <small className="muted block">{stateReason}</small>
  </>
);

function due({ nextDueOn }: IndicatorProgressRow, asOf: string) {
  if (nextDueOn === null) return <span className="muted">{t('progress.notDue')}</span>;
  return (
    <>
      {shortDay(nextDueOn)}
      {nextDueOn < asOf && <small className="block due-late">{t('progress.late')}</small>}
    </>
  );
}

const missing = ({ completeness: { gaps } }: IndicatorProgressRow) =>
  gaps.length === 0 ? (
    <span className="muted">{t('progress.whole')}</span>
  ) : (
    gaps.map((gap) => series(`gap.${gap}`)).join(', ')
  );
