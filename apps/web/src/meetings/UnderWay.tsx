import { useQuery } from '@tanstack/react-query';
import type { MeetingRepresentation } from '@trivet/contract';
import { type ComponentType, type ReactNode, Suspense } from 'react';
import { NotFound } from '../app/NotFound.tsx';
import { isMissing } from '../lib/problem.ts';
import { addressIn, shortOf, usePlace, wholeOf } from '../partnerships/place.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { meetingIcon } from '../ui/icons.tsx';
import { LinkButton } from '../ui/LinkButton.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { meetingQuery } from './meetings.api.ts';
import { t } from './run.strings.ts';

type Shown = { meeting: MeetingRepresentation };
type Props = {
  reference: string;
  children: (meeting: MeetingRepresentation) => ReactNode;
  /** What the end of a meeting asks or tells on this screen */
  atEnd: ComponentType<Shown>;
};

/** A meeting as long as it is under way; before and after, the way to it. */
export function UnderWay({ reference, children, atEnd }: Props) {
  const place = usePlace();
  const query = useQuery(meetingQuery(place.id, wholeOf(place, reference)));
  if (isMissing(query.error)) return <NotFound />;
  return (
    <Loaded query={query} what={t('run.items')} count={8}>
      {(meeting) =>
        meeting.status === 'in_progress' ? children(meeting) : <NotRunning meeting={meeting} atEnd={atEnd} />
      }
    </Loaded>
  );
}

function NotRunning({ meeting, atEnd: AtEnd }: Pick<Props, 'atEnd'> & Shown) {
  const hasMinutes = meeting.status === 'minuted' || meeting.status === 'approved';
  const isOver = hasMinutes || meeting.status === 'cancelled';
  return (
    <>
      <PageHeader title={meeting.title} within={[usePlace().name]} />
      <Suspense>{hasMinutes && <AtEnd meeting={meeting} />}</Suspense>
      <EmptyState
        icon={meetingIcon}
        title={t(isOver ? 'run.over' : 'run.notYet')}
        actions={
          <>
            <ToMeeting meeting={meeting} />
            {hasMinutes && <ToMinutes meeting={meeting} />}
          </>
        }
      />
    </>
  );
}

export function ToMeeting({ meeting }: { meeting: MeetingRepresentation }) {
  const params = { ...addressIn(usePlace()), reference: shortOf(meeting.reference) };
  return (
    <LinkButton to="/w/$workspace/p/$code/meetings/$reference" params={params}>
      {t('run.toMeeting')}
    </LinkButton>
  );
}

export function ToMinutes({ meeting }: { meeting: MeetingRepresentation }) {
  const params = { ...addressIn(usePlace()), reference: shortOf(meeting.reference) };
  return (
    <LinkButton
      kind={meeting.status === 'in_progress' ? 'secondary' : 'primary'}
      to="/w/$workspace/p/$code/meetings/$reference/minutes"
      params={params}
    >
      {t('run.minutes')}
    </LinkButton>
  );
}

/** Other ways to look at a meeting under way. */
export function Views({ meeting }: { meeting: MeetingRepresentation }) {
  const params = { ...addressIn(usePlace()), reference: shortOf(meeting.reference) };
  return (
    <>
      <LinkButton to="/w/$workspace/p/$code/meetings/$reference/follow" params={params}>
        {t('run.follow')}
      </LinkButton>
      <LinkButton to="/w/$workspace/p/$code/meetings/$reference/wall" params={params} target="_blank">
        {t('run.wall')}
      </LinkButton>
    </>
  );
}
