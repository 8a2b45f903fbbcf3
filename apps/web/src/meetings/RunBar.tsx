import type { MeetingRepresentation } from '@trivet/contract';
import { lazy, Suspense, useEffect, useEffectEvent, useState } from 'react';
import { api } from '../lib/api.ts';
import { problemOf } from '../lib/problem.ts';
import { Button } from '../ui/Button.tsx';
import { toast } from '../ui/Toast.tsx';
import { at, useAgendaChange } from './meetings.api.ts';
import { t as meetings } from './meetings.strings.ts';
import { t } from './run.strings.ts';
import { TimeLeft } from './TimeLeft.tsx';
import { useTurning } from './useTurning.ts';

const Confirm = lazy(() => import('../ui/Dialog.tsx').then((m) => ({ default: m.Confirm })));

/** The time that is left, and for who runs the meeting the way on, back and out. */
export function RunBar({ meeting }: { meeting: MeetingRepresentation }) {
  const [isEnding, setEnding] = useState(false);
  const turnTo = useTurning(meeting);
  const mayRun = meeting.permissions.may.includes('meeting.run');
  const place = meeting.items.findIndex(({ id }) => id === meeting.currentItemId);
  const [previous, next] = [meeting.items[place - 1], meeting.items[place + 1]];
  useArrows((by) => {
    const to = by === 1 ? next : previous;
    if (mayRun && to) turnTo(to.id);
  });
  return (
    <div className="run-bar">
      <TimeLeft key={meeting.currentItemId} meeting={meeting} />
      {mayRun && (
        <span className="cluster">
          <Button disabled={!previous} onClick={() => previous && turnTo(previous.id)}>
            {t('run.previous')}
          </Button>
          <Button kind="primary" disabled={!next} onClick={() => next && turnTo(next.id)}>
            {t('run.next')}
          </Button>
          <Button onClick={() => setEnding(true)}>{t('run.end')}</Button>
          <small className="muted">{t('run.keys')}</small>
        </span>
      )}
      <Suspense>{isEnding && <End meeting={meeting} onClose={() => setEnding(false)} />}</Suspense>
    </div>
  );
}

function End({ meeting, onClose }: { meeting: MeetingRepresentation; onClose: () => void }) {
  const end = useAgendaChange(() => api.meetings.end({ params: at(meeting) }, { ifMatch: meeting.version }));
  const left = meeting.items.filter(
    ({ id, status, isStanding }) => status === 'planned' && !isStanding && id !== meeting.currentItemId,
  ).length;
  return (
    <Confirm
      title={t('run.endTitle')}
      verb={t('run.end')}
      busy={end.isPending}
      onClose={onClose}
      onConfirm={() =>
        end.mutate(undefined, {
          onSuccess: () => toast(t('run.ended')),
          onError: (thrown) => toast(problemOf(thrown).title || meetings('meetings.failed'), { bad: true }),
        })
      }
    >
      {t('run.endWhat', { left })}
    </Confirm>
  );
}

const ways: Record<string, 1 | -1 | undefined> = { ArrowRight: 1, PageDown: 1, ArrowLeft: -1, PageUp: -1 };

/** Arrow keys and clickers, unless somebody is typing. */
function useArrows(go: (by: 1 | -1) => void) {
  const latest = useEffectEvent(go);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const by = ways[event.key];
      const isFree =
        event.target instanceof Element && !event.target.closest('input, textarea, select, dialog, [role=dialog]');
      if (by === undefined || !isFree || event.altKey || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      latest(by);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}
