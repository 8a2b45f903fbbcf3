import type { MinutesRepresentation } from '@trivet/contract';
import { api } from '../lib/api.ts';
import { moment } from '../lib/moments.ts';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { takeAway } from '../ui/takeAway.ts';
import { t } from './minutes.strings.ts';

type Props = { minutes: MinutesRepresentation; partnershipId: string };

/** What the minutes said at each step, with the fingerprint that shows nobody changed it. */
export function Editions({ minutes: { meetingId, editions }, partnershipId }: Props) {
  const params = { partnershipId, meetingId };
  return (
    <Card title={t('minutesEditions.title')}>
      <ul className="minutes-editions">
        {editions.map(({ number, step, fingerprint, madeAt, madeByName }) => (
          <li key={number}>
            <p>
              {t('minutesEditions.by', {
                step: t(`minutesEditions.${step}`),
                name: madeByName ?? '',
                when: moment(madeAt),
              })}
            </p>
            <p className="row-facts minutes-fingerprint">{t('minutesEditions.fingerprint', { fingerprint })}</p>
            <Button
              size="small"
              kind="quiet"
              onClick={() =>
                void takeAway(api.minutes.document({ params, query: { format: 'pdf', edition: String(number) } }))
              }
            >
              {t('minutesEditions.take')}
            </Button>
          </li>
        ))}
      </ul>
    </Card>
  );
}
