import type { MeetingRepresentation, MinutesRepresentation } from '@trivet/contract';
import { lazy, Suspense, useState } from 'react';
import { api } from '../lib/api.ts';
import { at } from '../meetings/meetings.api.ts';
import { Button } from '../ui/Button.tsx';
import { TakeAwayMenu } from '../ui/TakeAwayMenu.tsx';
import { t } from './minutes.strings.ts';

const CirculateDialog = lazy(() => import('./CirculateDialog.tsx'));
const ApproveDialog = lazy(() => import('./ApproveDialog.tsx'));
const AmendDialog = lazy(() => import('./AmendDialog.tsx'));

type Props = { meeting: MeetingRepresentation; minutes: MinutesRepresentation };

/** What comes next for the minutes, and the minutes to take away. */
export function MinutesActs({ meeting, minutes }: Props) {
  const [opened, open] = useState<'circulate' | 'approve' | 'amend' | null>(null);
  const { may } = minutes.permissions;
  const props = { meeting, minutes, onClose: () => open(null) };
  const params = at(meeting);
  return (
    <>
      <TakeAwayMenu
        formats={(['pdf', 'docx'] as const).map((format) => ({ format, words: t(`minutes.${format}`) }))}
        documentAs={(format) => api.minutes.document({ params, query: { format } })}
      />
      {may.includes('minutes.circulate') && (
        <Button kind="primary" onClick={() => open('circulate')}>
          {t('minutes.circulate')}
        </Button>
      )}
      {may.includes('minutes.approve') && (
        <Button kind="primary" onClick={() => open('approve')}>
          {t('minutes.approve')}
        </Button>
      )}
      {may.includes('minutes.amend') && <Button onClick={() => open('amend')}>{t('minutes.amend')}</Button>}
      <Suspense>
        {opened === 'circulate' && <CirculateDialog {...props} />}
        {opened === 'approve' && <ApproveDialog {...props} />}
        {opened === 'amend' && <AmendDialog {...props} />}
      </Suspense>
    </>
  );
}
