import { useQuery } from '@tanstack/react-query';
import type { Continuity } from '@trivet/domain';
import type { ReactNode } from 'react';
import { shortDay } from '../lib/dates.ts';
import { usePlace } from '../partnerships/place.ts';
import { Card } from '../ui/Card.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { Tile } from '../ui/Tile.tsx';
import { continuityQuery } from './people.api.ts';
import { roleWords } from './role-words.ts';
import { t } from './people.strings.ts';

/** How steady a partnership is in its people. */
export function ContinuityPanel() {
  const query = useQuery(continuityQuery(usePlace().id));
  return (
    <Card title={t('continuity.title')}>
      <Loaded query={query} what={t('continuity.what')} shape="tiles">
        {(continuity) => (
          <div className="stack" data-gap="loose">
            <Figures continuity={continuity} />
            <Worries continuity={continuity} />
          </div>
        )}
      </Loaded>
    </Card>
  );
}

function Figures({ continuity: { turnover, seats, vacant, spreadTooThin } }: { continuity: Continuity }) {
  const { left, joined } = turnover;
  const average = turnover.average.toLocaleString('en-GB', { maximumFractionDigits: 1 });
  return (
    <div className="tiles">
      <Tile
        label={t('continuity.turnover')}
        figure={percent(turnover.percent)}
        detail={t('continuity.turnoverOf', { left, joined, average })}
      />
      <Tile
        label={t('continuity.steady')}
        figure={percent(seats.percent)}
        detail={t('continuity.steadyOf', { steady: seats.steady, total: seats.total })}
      />
      <Tile label={t('continuity.vacant')} figure={vacant.length} detail={t('continuity.vacantOf')} />
      <Tile label={t('continuity.thin')} figure={spreadTooThin.length} detail={t('continuity.thinOf')} />
    </div>
  );
}

const percent = (value: number | null) =>
  value === null ? t('continuity.unknown') : t('continuity.percent', { percent: value });

function Worries({ continuity }: { continuity: Continuity }) {
  const { vacant, partnersWithoutAuthority, spreadTooThin } = continuity;
  if (vacant.length + partnersWithoutAuthority.length + spreadTooThin.length === 0)
    return <p>{t('continuity.good')}</p>;
  return (
    <div className="columns">
      <Worry title={t('continuity.vacantTitle')}>
        {vacant.map((seat) => (
          <li key={`${seat.role} ${seat.partnerId ?? ''}`}>
            {seatName(seat)},{' '}
            <span className="muted">{t('continuity.vacantSince', { day: shortDay(seat.since), days: seat.days })}</span>
          </li>
        ))}
      </Worry>
      <Worry title={t('continuity.authorityTitle')}>
        {partnersWithoutAuthority.map(({ partnerId, organisationName }) => (
          <li key={partnerId}>{organisationName}</li>
        ))}
      </Worry>
      <Worry title={t('continuity.thinTitle')}>
        {spreadTooThin.map((person) => (
          <li key={person.personId}>
            {person.name}, <span className="muted">{loadOf(person)}</span>
          </li>
        ))}
      </Worry>
    </div>
  );
}

function Worry({ title, children }: { title: string; children: ReactNode[] }) {
  if (children.length === 0) return null;
  return (
    <div>
      <h3>{title}</h3>
      <ul>{children}</ul>
    </div>
  );
}

const seatName = ({ role, organisationName }: Continuity['vacant'][number]) =>
  organisationName ? t('vacancies.of', { role: roleWords(role), organisation: organisationName }) : roleWords(role);

const loadOf = ({ memberships, hoursPerMonth }: Continuity['spreadTooThin'][number]) =>
  [t('continuity.thinMemberships', { count: memberships }), t('continuity.thinHours', { count: hoursPerMonth })].join(
    ', ',
  );
