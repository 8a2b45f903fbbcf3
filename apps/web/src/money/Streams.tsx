import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { FundingStreamRepresentation } from '@trivet/contract';
import { lazy, Suspense, useState } from 'react';
import { dayRange, due } from '../lib/dates.ts';
import { money } from '../lib/money.ts';
import { addressIn, shortOf, usePlace } from '../partnerships/place.ts';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Facts } from '../ui/Facts.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { moneyIcon } from '../ui/icons.tsx';
import { streamsQuery } from './money.api.ts';
import { t } from './money.strings.ts';

const StreamSheet = lazy(() => import('./StreamSheet.tsx'));
const ReportingDialog = lazy(() => import('./ReportingDialog.tsx'));

type Stream = FundingStreamRepresentation;

/** Where the money comes from, on what terms, and what its source is told. */
export function Streams() {
  const query = useQuery(streamsQuery(usePlace().id));
  return (
    <Loaded query={query} what={t('stream.what')} count={2}>
      {({ items }) =>
        items.length === 0 ? (
          <EmptyState icon={moneyIcon} title={t('stream.empty')}>
            {t('stream.emptyWhy')}
          </EmptyState>
        ) : (
          <div className="columns">
            {items.map((stream) => (
              <OneStream key={stream.id} stream={stream} />
            ))}
          </div>
        )
      }
    </Loaded>
  );
}

function OneStream({ stream }: { stream: Stream }) {
  const [doing, start] = useState<'edit' | 'report' | null>(null);
  const { may } = stream.permissions;
  const { currency } = stream;
  return (
    <Card title={`${shortOf(stream.reference)} ${stream.title}`}>
      <div className="stack">
        <Facts
          facts={[
            [t('stream.source'), stream.source],
            [t('stream.holder'), stream.holderPartnerName],
            [t('money.cameIn'), money(stream.amount, currency)],
            [t('money.budgeted'), money(stream.budgeted, currency)],
            [t('money.spent'), money(stream.spent, currency)],
            [t('stream.time'), dayRange(stream.startsOn, stream.endsOn)],
            [t('stream.terms'), stream.terms ? <span className="as-typed">{stream.terms}</span> : null],
            [
              t('stream.reporting'),
              stream.reporting ? <Reporting reporting={stream.reporting} /> : t('stream.reportingNone'),
            ],
          ]}
        />
        <div className="cluster" data-screen-only>
          {may.includes('funding_stream.edit') && (
            <Button size="small" onClick={() => start('edit')}>
              {t('line.change')}
              <span className="visually-hidden"> {shortOf(stream.reference)}</span>
            </Button>
          )}
          {may.includes('funding_stream.set_reporting') && (
            <Button size="small" onClick={() => start('report')}>
              {t('stream.setReporting')}
              <span className="visually-hidden"> {shortOf(stream.reference)}</span>
            </Button>
          )}
        </div>
      </div>
      <Suspense>
        {doing === 'edit' && <StreamSheet stream={stream} onClose={() => start(null)} />}
        {doing === 'report' && <ReportingDialog stream={stream} onClose={() => start(null)} />}
      </Suspense>
    </Card>
  );
}

/** The line of accountability that says what the source is told: it is agreed, reminded of and answered there. */
function Reporting({
  reporting: { reference, whatFor, agreed, nextDueOn },
}: {
  reporting: NonNullable<Stream['reporting']>;
}) {
  const params = { ...addressIn(usePlace()), reference: shortOf(reference) };
  return (
    <>
      <Link to="/w/$workspace/p/$code/accountability/$reference" params={params}>
        {shortOf(reference)} {whatFor}
      </Link>
      <small className="block muted">
        {agreed && nextDueOn ? due(nextDueOn) : t(agreed ? 'stream.reportingDone' : 'stream.reportingWaits')}
      </small>
    </>
  );
}
