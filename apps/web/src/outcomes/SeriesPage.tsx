import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { NotFound } from '../app/NotFound.tsx';
import { useWorkspaceHere } from '../app/useWorkspaceHere.ts';
import { isMissing } from '../lib/problem.ts';
import { addressIn, shortOf, usePlace, wholeOf } from '../partnerships/place.ts';
import { Loaded } from '../ui/Loaded.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { AboutSeries } from './AboutSeries.tsx';
import { SeriesActs } from './SeriesActs.tsx';
import { SeriesCurve } from './SeriesCurve.tsx';
import { SeriesValues } from './SeriesValues.tsx';
import { Sessions } from './Sessions.tsx';
import { CurveStateTag, SeriesTrend, TargetLight } from './SeriesTags.tsx';
import { WhatItShows } from './WhatItShows.tsx';
import { seriesQuery, type SeriesHome, type ShownSeries } from './series.api.ts';
import { latestWords } from './series-words.ts';
import { t } from './outcomes.strings.ts';
import './outcomes.css';

type Frame = { within: string; crumb: React.ReactNode; inPartnership: boolean };

/** A measure, or an indicator, as one reads it within a partnership. */
export function SeriesInPartnershipPage() {
  const place = usePlace();
  const { reference = '' } = useParams({ strict: false });
  const crumb = (
    <Link to="/w/$workspace/p/$code/outcomes" params={addressIn(place)}>
      {t('outcomes.title')}
    </Link>
  );
  const isIndicator = /^I-\d+$/.test(reference);
  const home: SeriesHome = isIndicator
    ? { kind: 'indicator', workspaceId: place.workspaceId }
    : { kind: 'measure', partnershipId: place.id };
  const whole = isIndicator ? reference : wholeOf(place, reference);
  return <OneSeries home={home} reference={whole} frame={{ within: place.name, crumb, inPartnership: true }} />;
}

/** An indicator as everyone in the workspace reads it. */
export function IndicatorPage() {
  const workspace = useWorkspaceHere();
  const { reference = '' } = useParams({ strict: false });
  if (!workspace) return <NotFound />;
  const crumb = (
    <Link to="/w/$workspace/outcomes" params={{ workspace: workspace.slug }}>
      {t('framework.title')}
    </Link>
  );
  const home: SeriesHome = { kind: 'indicator', workspaceId: workspace.id };
  return (
    <OneSeries home={home} reference={reference} frame={{ within: workspace.name, crumb, inPartnership: false }} />
  );
}

function OneSeries({ home, reference, frame }: { home: SeriesHome; reference: string; frame: Frame }) {
  const query = useQuery(seriesQuery(home, reference));
  if (isMissing(query.error)) return <NotFound />;
  return (
    <Loaded query={query} what={reference} count={8}>
      {(series) => <Page series={series} frame={frame} />}
    </Loaded>
  );
}

function Page({ series, frame: { within, crumb, inPartnership } }: { series: ShownSeries; frame: Frame }) {
  return (
    <>
      <PageHeader
        title={series.title}
        within={[t('outcomes.title'), within]}
        kicker={kickerOf(series)}
        crumbs={[crumb]}
        lead={<Standing series={series} />}
      />
      <SeriesActs series={series} />
      <div className="detail">
        <div className="stack">
          <SeriesCurve series={series} />
          {inPartnership && <Sessions series={series} />}
          <SeriesValues series={series} />
        </div>
        <div className="stack">
          {'quadrant' in series && <WhatItShows measure={series} />}
          <AboutSeries series={series} />
        </div>
      </div>
    </>
  );
}

const kickerOf = (series: ShownSeries) =>
  `${shortOf(series.reference)} · ${'quadrant' in series ? t(`box.${series.quadrant}`) : `${series.outcomeCode} ${series.outcomeStatement}`}`;

function Standing({ series }: { series: ShownSeries }) {
  return (
    <span className="cluster" data-gap="tight">
      <CurveStateTag state={series.state} />
      <TargetLight series={series} />
      <SeriesTrend series={series} />
      <span>{latestWords(series) ?? t('series.noValue')}</span>
    </span>
  );
}
