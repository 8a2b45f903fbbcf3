import type { MeetingRepresentation } from '@trivet/contract';
import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { t as keep } from '../agenda-templates/agenda-templates.strings.ts';
import { startFromAgenda } from '../agenda-templates/template-values.ts';
import { templatesOfPartnership } from '../agenda-templates/templates.api.ts';
import { CallButton } from '../calling/Calling.tsx';
import { api } from '../lib/api.ts';
import { addressIn, shortOf, useMayHere, usePlace } from '../partnerships/place.ts';
import { problemOf } from '../lib/problem.ts';
import { Button } from '../ui/Button.tsx';
import { LinkButton } from '../ui/LinkButton.tsx';
import type { MenuEntry } from '../ui/Menu.tsx';
import { toast } from '../ui/Toast.tsx';
import { at, useAgendaChange } from './meetings.api.ts';
import { t } from './meetings.strings.ts';
import { t as run } from './run.strings.ts';
import { ToMinutes, Views } from './UnderWay.tsx';

const TemplateSheet = lazy(() => import('../agenda-templates/TemplateSheet.tsx'));
const MeetingSheet = lazy(() => import('./MeetingSheet.tsx'));
const Menu = lazy(() => import('../ui/Menu.tsx').then((m) => ({ default: m.Menu })));
const MeetingReasonDialog = lazy(() => import('./MeetingReasonDialog.tsx'));

/** What may be done with a whole meeting now. */
export function MeetingActs({ meeting }: { meeting: MeetingRepresentation }) {
  const place = usePlace();
  const [opened, open] = useState<'edit' | 'cancel' | 'keep' | null>(null);
  const { may } = meeting.permissions;
  const mayKeep = useMayHere('agenda_template.add') && meeting.items.length > 0;
  const entries: MenuEntry[] = [
    ...(mayKeep ? [{ id: 'keep', label: keep('template.fromAgenda'), onAction: () => open('keep') }] : []),
    ...(may.includes('meeting.cancel')
      ? [{ id: 'cancel', label: t('meetingPage.cancel'), danger: true, onAction: () => open('cancel') }]
      : []),
  ];
  const { mutateAsync: cancel } = useAgendaChange((body: { reason: string }) =>
    api.meetings.cancel({ params: at(meeting), body }, { ifMatch: meeting.version }),
  );
  return (
    <>
      {entries.length > 0 && (
        <Suspense>
          <Menu label={t('meetingPage.more')} entries={entries} />
        </Suspense>
      )}
      <Run meeting={meeting} />
      {meeting.begunAt !== null && <ToMinutes meeting={meeting} />}
      <CallButton meeting={meeting} />
      {may.includes('meeting.edit') && <Button onClick={() => open('edit')}>{t('meetingPage.edit')}</Button>}
      <Suspense>
        {opened === 'edit' && <MeetingSheet place={place} meeting={meeting} onClose={() => open(null)} />}
        {opened === 'keep' && (
          <TemplateSheet
            here={templatesOfPartnership(place.workspaceId, place.id)}
            start={startFromAgenda(meeting)}
            onClose={() => open(null)}
          />
        )}
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

/** Begins the meeting, or leads into the one that is under way. */
function Run({ meeting }: { meeting: MeetingRepresentation }) {
  const params = { ...addressIn(usePlace()), reference: shortOf(meeting.reference) };
  const to = '/w/$workspace/p/$code/meetings/$reference/run';
  const navigate = useNavigate();
  const begin = useAgendaChange(() => api.meetings.begin({ params: at(meeting) }, { ifMatch: meeting.version }));
  if (meeting.status === 'in_progress')
    return (
      <>
        <Views meeting={meeting} />
        <LinkButton kind="primary" to={to} params={params}>
          {run('run.open')}
        </LinkButton>
      </>
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
