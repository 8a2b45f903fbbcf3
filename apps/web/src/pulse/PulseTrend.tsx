import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { PulsePoint } from '@trivet/contract';
import { Sparkline } from '../curves/Sparkline.tsx';
import { shortDay } from '../lib/dates.ts';
import { addressIn, shortOf, usePlace } from '../partnerships/place.ts';
import { Card } from '../ui/Card.tsx';
import { trendQuery } from './pulse.api.ts';
import { t } from './pulse.strings.ts';
import './pulse.css';

/** How the last meetings went for those who were there; nothing until one was asked about. */
export default function PulseTrend({ partnershipId }: { partnershipId: string }) {
  const items = useQuery(trendQuery(partnershipId)).data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <Card title={t('pulse.trend')}>
      <div className="stack">
        <p className="muted">{t('pulse.trendHint')}</p>
        <Sparkline points={pointsOf(items)} written={(value) => value.toFixed(1)} />
        <Table items={items} />
      </div>
    </Card>
  );
}

/** Meeting after meeting, the earliest first, where it can be told. */
const pointsOf = (items: readonly PulsePoint[]) =>
  items.toReversed().flatMap(({ mean, heldOn }, at) => (mean === null ? [] : [{ at, period: heldOn, value: mean }]));

function Table({ items }: { items: readonly PulsePoint[] }) {
  const address = addressIn(usePlace());
  return (
    <table className="pulse-table">
      <thead>
        <tr>
          <th scope="col">{t('pulse.day')}</th>
          <th scope="col">{t('pulse.meanHead')}</th>
          <th scope="col">{t('pulse.answeredHead')}</th>
        </tr>
      </thead>
      <tbody>
        {items.map(({ meetingId, reference, heldOn, mean, answered, asked }) => (
          <tr key={meetingId}>
            <th scope="row">
              <Link
                to="/w/$workspace/p/$code/meetings/$reference"
                params={{ ...address, reference: shortOf(reference) }}
              >
                {shortDay(heldOn)}
              </Link>
            </th>
            <td>{mean === null ? t('pulse.noMean') : mean.toFixed(1)}</td>
            <td>{t('pulse.answered', { answered, asked })}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
