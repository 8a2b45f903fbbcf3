import type { MeetingRepresentation } from '@trivet/contract';
import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { CallButton } from '../calling/Calling.tsx';
import { api } from '../lib/api.ts';
import { addressIn, shortOf, usePlace } from '../partnerships/place.ts';
import { problemOf } from '../lib/problem.ts';
import { Button } from '../ui/Button.tsx';
import { LinkButton } from '../ui/LinkButton.tsx';
import { toast } from '../ui/Toast.tsx';
import { at, useAgendaChange } from './meetings.api.ts';
import { t } from './meetings.strings.ts';
import { t as run } from './run.strings.ts';

const MeetingSheet = lazy(() => import('./MeetingSheet.tsx'));
const Menu = lazy(() => import('../ui/Menu.tsx').then((m) => ({ default: m.Menu })));
const MeetingReasonDialog = lazy(() => import('./MeetingReasonDialog.tsx'));

/** What may be done with a whole meeting now. */
export function MeetingActs({ meeting }: { meeting: MeetingRepresentation }) {
  const place = usePlace();
  const [opened, open] = useState<'edit' | 'cancel' | null>(null);
  const { may } = meeting.permissions;
  const { mutateAsync: cancel } = useAgendaChange((body: { reason: string }) =>
    api.meetings.cancel({ params: at(meeting), body }, { ifMatch: meeting.version }),
  );
  return (
    <>
      {may.includes('meeting.cancel') && (
        <Suspense>
          <Menu
            label={t('meetingPage.more')}
            entries={[{ id: 'cancel', label: t('meetingPage.cancel'), danger: true, onAction: () => open('cancel') }]}
          />
        </Suspense>
      )}
      <Run meeting={meeting} />
      {meeting.begunAt !== null && <ToMinutes meeting={meeting} />}
      <CallButton meeting={meeting} />
      {may.includes('meeting.edit') && <Button onClick={() => open('edit')}>{t('meetingPage.edit')}</Button>}
      <Suspense>
        {opened === 'edit' && <MeetingSheet place={place} meeting={meeting} onClose={() => open(null)} />}
        {opened === 'cancel' && (
          <MeetingReasonDialog
            title={t('meetingPage.cancelTitle')}
            ask={t('meetingPage.cancelAsk')}
            verb={t('meetingPage.cancelVerb')}
            draft={`meeting.${meeting.id}.cancel`}
            onReason={cancel}
            onClose={() => open(null)}
          />
        )}
      </Suspense>
    </>
  );
}

function ToMinutes({ meeting }: { meeting: MeetingRepresentation }) {
  const params = { ...addressIn(usePlace()), reference: shortOf(meeting.reference) };
  return (
    <LinkButton
      kind={meeting.status === 'in_progress' ? 'secondary' : 'primary'}
      to="/w/$workspace/p/$code/meetings/$reference/minutes"
      params={params}
    >
      {run('run.minutes')}
    </LinkButton>
  );
}

/** Begins the meeting, or leads into the one that is under way. */
function Run({ meeting }: { meeting: MeetingRepresentation }) {
  const params = { ...addressIn(usePlace()), reference: shortOf(meeting.reference) };
  const to = '/w/$workspace/p/$code/meetings/$reference/run';
  const navigate = useNavigate();
  const begin = useAgendaChange(() => api.meetings.begin({ params: at(meeting) }, { ifMatch: meeting.version }));
  if (meeting.status === 'in_progress')
    return (
      <LinkButton kind="primary" to={to} params={params}>
        {run('run.open')}
      </LinkButton>
    );
  if (!meeting.permissions.may.includes('meeting.begin') || meeting.items.length === 0) return null;
  return (
    <Button
      kind="primary"
      busy={begin.isPending}
      onClick={() =>
        begin.mutate(undefined, {
          onSuccess: () => void navigate({ to, params }),
          onError: (thrown) => toast(problemOf(thrown).title || t('meetings.failed'), { bad: true }),
        })
      }
    >
      {run('run.begin')}
    </Button>
  );
}
