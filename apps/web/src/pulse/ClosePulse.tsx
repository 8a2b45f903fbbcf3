import type { MeetingRepresentation, PulseOfMeeting } from '@trivet/contract';
import { lazy, Suspense, useState } from 'react';
import { api } from '../lib/api.ts';
import { problemOf } from '../lib/problem.ts';
import { at } from '../meetings/meetings.api.ts';
import { Button } from '../ui/Button.tsx';
import { toast } from '../ui/Toast.tsx';
import { usePulseChange } from './pulse.api.ts';
import { t } from './pulse.strings.ts';

const Confirm = lazy(() => import('../ui/Dialog.tsx').then((m) => ({ default: m.Confirm })));

type Props = { meeting: MeetingRepresentation; pulse: PulseOfMeeting };

/** Ends the asking, so that the result can be talked about in the room. */
export function ClosePulse({ meeting, pulse: { answered, asked } }: Props) {
  const [isAsking, setAsking] = useState(false);
  const close = usePulseChange(meeting, () => api.pulse.close({ params: at(meeting) }, { ifMatch: meeting.version }));
  return (
    <div>
      <Button onClick={() => setAsking(true)}>{t('pulse.close')}</Button>
      <Suspense>
        {isAsking && (
          <Confirm
            title={t('pulse.closeTitle')}
            verb={t('pulse.close')}
            onClose={() => setAsking(false)}
            onConfirm={() =>
              close.mutate(undefined, {
                onSuccess: () => toast(t('pulse.closed')),
                onError: (thrown) => toast(problemOf(thrown).title || t('pulse.failed'), { bad: true }),
              })
            }
          >
            {t('pulse.closeWhat', { missing: asked - answered })}
          </Confirm>
        )}
      </Suspense>
    </div>
  );
}
