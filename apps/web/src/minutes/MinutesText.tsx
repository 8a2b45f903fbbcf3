import type { MeetingRepresentation, MinutesRepresentation } from '@trivet/contract';
import type { MinutesContent } from '@trivet/domain';
import { t as declared } from '../interests/interests.strings.ts';
import { fullDay } from '../lib/dates.ts';
import { meetingTime } from '../lib/moments.ts';
import { shortOf } from '../partnerships/place.ts';
import { Card } from '../ui/Card.tsx';
import { Facts } from '../ui/Facts.tsx';
import { ActionsAgreed } from './ActionsAgreed.tsx';
import { MinutedItem } from './MinutedItem.tsx';
import { t } from './minutes.strings.ts';
import './minutes.css';

type Props = { meeting: MeetingRepresentation; minutes: MinutesRepresentation };

/** What the minutes say: who was there, what was agreed to do, then item by item. */
export function MinutesText({ meeting, minutes: { content } }: Props) {
  return (
    <>
      <Card>
        <Facts
          facts={[
            [t('minutes.when'), meetingTime(content.startsAt, content.endsAt)],
            [t('minutes.where'), content.place || null],
            [t('minutes.chair'), content.chair],
            [t('minutes.by'), content.minuteTaker],
            [t('minutes.there'), namesOf(content, ['present', 'deputy'])],
            [t('minutes.apologies'), namesOf(content, ['apologies'])],
            [t('minutes.absent'), namesOf(content, ['absent'])],
          ]}
        />
      </Card>
      <Interests content={content} />
      <ActionsAgreed items={content.items} />
      <Card>
        <ol className="minutes-items">
          {content.items.map((item, at) => (
            <MinutedItem key={item.id} meeting={meeting} item={item} number={at + 1} />
          ))}
        </ol>
      </Card>
      {content.amendments.length > 0 && (
        <Card title={t('minutes.putRight')}>
          <ul>
            {content.amendments.map(({ meeting: reference, heldOn, words }) => (
              <li key={`${reference} ${words}`}>
                {t('minutes.amended', { reference: shortOf(reference), day: fullDay(heldOn), words })}
              </li>
            ))}
          </ul>
        </Card>
      )}
    </>
  );
}

function Interests({ content: { interests = [] } }: { content: MinutesContent }) {
  if (interests.length === 0) return null;
  return (
    <Card title={declared('interests.title')}>
      <ul>
        {interests.map(({ item, nature, handling, ...who }) => (
          <li key={`${item} ${who.name}`}>
            <strong>{nameOf({ ...who, status: 'present', deputy: '' })}</strong>, {item}: {nature}{' '}
            <span className="row-facts">{declared(`interests.handled.${handling}`)}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

type Attended = MinutesContent['attendance'][number];

/** Null where there is nobody such, so that nothing is said of it. */
const namesOf = ({ attendance }: MinutesContent, statuses: readonly Attended['status'][]) => {
  const names = attendance.filter(({ status }) => statuses.includes(status)).map(nameOf);
  return names.length === 0 ? null : names.join(', ');
};

const nameOf = ({ name, organisation, status, deputy }: Omit<Attended, 'part'>) => {
  const whole = organisation === null ? name : `${name} (${organisation})`;
  return status === 'deputy' ? t('minutes.deputyFor', { deputy, name: whole }) : whole;
};
