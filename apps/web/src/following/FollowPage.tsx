import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { MeetingRepresentation } from '@trivet/contract';
import { lazy, Suspense } from 'react';
import { attendanceQuery } from '../attendance/attendance.api.ts';
import { QuorumLine } from '../attendance/QuorumLine.tsx';
import { Lines } from '../meetings/AgendaLines.tsx';
import { resultsQuery } from '../meetings/meetings.api.ts';
import { TimeLeft } from '../meetings/TimeLeft.tsx';
import { UnderWay } from '../meetings/UnderWay.tsx';
import { addressIn, shortOf, useMayHere, usePlace } from '../partnerships/place.ts';
import { Card } from '../ui/Card.tsx';
import { LinkButton } from '../ui/LinkButton.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { onShow } from './on-show.ts';
import { t } from './following.strings.ts';
import './following.css';

const PulsePanel = lazy(() => import('../pulse/PulsePanel.tsx'));
const DecisionsTaken = lazy(() => import('../decisions/DecisionsTaken.tsx'));

/** A meeting under way on the phone of whoever takes part: what it is at, what is said, what is agreed. */
export function FollowPage() {
  const { reference } = useParams({ from: '/frame/w/$workspace/p/$code/meetings/$reference/follow' });
  return (
    <UnderWay reference={reference} atEnd={PulsePanel}>
      {(meeting) => <Following meeting={meeting} />}
    </UnderWay>
  );
}

function Following({ meeting }: { meeting: MeetingRepresentation }) {
  const { data: attendance } = useQuery(attendanceQuery(meeting));
  const { at, total, item, next } = onShow(meeting);
  return (
    <>
      <PageHeader
        title={meeting.title}
        within={[usePlace().name]}
        {...(attendance?.quorum && { lead: <QuorumLine quorum={attendance.quorum} /> })}
        actions={<Take meeting={meeting} />}
      />
      <div className="stack" data-gap="loose">
        <Suspense>
          <PulsePanel meeting={meeting} />
        </Suspense>
        <Card title={item?.title ?? t('following.between')}>
          <div className="stack">
            <p className="cluster row-facts">
              {item && <span>{t('following.itemOf', { at, total })}</span>}
              <TimeLeft key={meeting.currentItemId} meeting={meeting} />
            </p>
            {item &&
              (item.isConfidential ? (
                <p>{t('following.confidentialWhat')}</p>
              ) : (
                <Said meeting={meeting} itemId={item.id} />
              ))}
            <p className="muted">
              {next === null ? item && t('following.nextLast') : t('following.next', { title: next })}
            </p>
          </div>
        </Card>
        <Agreed meeting={meeting} />
      </div>
    </>
  );
}

function Said({ meeting, itemId }: { meeting: MeetingRepresentation; itemId: string }) {
  return (
    <>
      <ul className="follow-notes" aria-live="polite">
        {meeting.notes
          .filter((note) => note.itemId === itemId)
          .map(({ id, words }) => (
            <li key={id} className="as-typed">
              {words}
            </li>
          ))}
      </ul>
      <Suspense>
        <DecisionsTaken meetingId={meeting.id} itemId={itemId} />
      </Suspense>
    </>
  );
}

/** What the meeting gave people to do, one's own first, but for what was confidential. */
function Agreed({ meeting }: { meeting: MeetingRepresentation }) {
  const { data } = useQuery(resultsQuery(meeting.partnershipId, meeting.id));
  const hidden = new Set(meeting.items.filter(({ isConfidential }) => isConfidential).map(({ id }) => id));
  const lines = data?.items.filter(({ itemId }) => !hidden.has(itemId)) ?? [];
  const mine = lines.filter(({ isMine }) => isMine);
  const others = lines.filter(({ isMine }) => !isMine);
  return (
    <>
      {mine.length > 0 && (
        <Card title={t('following.mine')}>
          <Lines lines={mine} />
        </Card>
      )}
      {(mine.length === 0 || others.length > 0) && (
        <Card title={t(mine.length === 0 ? 'following.agreed' : 'following.others')}>
          {others.length === 0 ? <p className="muted">{t('following.none')}</p> : <Lines lines={others} />}
        </Card>
      )}
    </>
  );
}

function Take({ meeting }: { meeting: MeetingRepresentation }) {
  const mayRaise = useMayHere('action.raise');
  const params = { ...addressIn(usePlace()), reference: shortOf(meeting.reference) };
  if (!mayRaise) return null;
  return (
    <LinkButton to="/w/$workspace/p/$code/meetings/$reference/run" params={params}>
      {t('following.take')}
    </LinkButton>
  );
}
