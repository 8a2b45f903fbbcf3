import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { shortDay } from '../lib/dates.ts';
import { addressIn, shortOf, usePlace } from '../partnerships/place.ts';
import { Card } from '../ui/Card.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { StatusTag } from '../ui/StatusTag.tsx';
import { partnerAttendanceQuery } from './attendance.api.ts';
import { t } from './attendance.strings.ts';

/** How a partner was there at its last four meetings. */
export default function PartnerAttendance({ partnerId }: { partnerId: string }) {
  const place = usePlace();
  const query = useQuery(partnerAttendanceQuery(place.id, partnerId));
  return (
    <Card title={t('attendance.history')}>
      <Loaded query={query} what={t('attendance.what')}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="muted">{t('attendance.noHistory')}</p>
          ) : (
            <ul className="agenda-lines">
              {items.map(({ meetingId, reference, heldOn, status }) => (
                <li key={meetingId} className="cluster" data-gap="tight">
                  <StatusTag kind={kinds[status]}>{t(`attendance.is.${status}`)}</StatusTag>
                  <Link
                    to="/w/$workspace/p/$code/meetings/$reference"
                    params={{ ...addressIn(place), reference: shortOf(reference) }}
                  >
                    {shortDay(heldOn)}
                  </Link>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </Card>
  );
}

const kinds = { present: 'green', deputy: 'green', apologies: 'yellow', absent: 'amber', expected: 'grey' } as const;
