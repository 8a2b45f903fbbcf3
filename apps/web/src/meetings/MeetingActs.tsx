import type { MeetingRepresentation } from '@trivet/contract';
import { lazy, Suspense, useState } from 'react';
import { api } from '../lib/api.ts';
import { usePlace } from '../partnerships/place.ts';
import { Button } from '../ui/Button.tsx';
import { Menu } from '../ui/Menu.tsx';
import { at, useAgendaChange } from './meetings.api.ts';
import { t } from './meetings.strings.ts';

const MeetingSheet = lazy(() => import('./MeetingSheet.tsx'));
const ReasonDialog = lazy(() => import('./ReasonDialog.tsx'));

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
        <Menu
          label={t('meetingPage.more')}
          entries={[{ id: 'cancel', label: t('meetingPage.cancel'), danger: true, onAction: () => open('cancel') }]}
        />
      )}
      {may.includes('meeting.edit') && <Button onClick={() => open('edit')}>{t('meetingPage.edit')}</Button>}
      <Suspense>
        {opened === 'edit' && <MeetingSheet place={place} meeting={meeting} onClose={() => open(null)} />}
        {opened === 'cancel' && (
          <ReasonDialog
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
