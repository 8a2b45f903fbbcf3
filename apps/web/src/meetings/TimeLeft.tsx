import type { MeetingRepresentation } from '@trivet/contract';
import { useEffect, useState } from 'react';
import { announce } from '../lib/announce.ts';
import { now } from '../lib/dates.ts';
import { t } from './run.strings.ts';

const minute = 60_000;

/** The time the item has left: counted in words, quiet, said aloud once when two minutes are left. */
export function TimeLeft({ meeting: { items, currentItemId, currentSince } }: { meeting: MeetingRepresentation }) {
  const item = items.find(({ id }) => id === currentItemId);
  const left = useLeft(item && currentSince ? Date.parse(currentSince) + item.minutes * minute : null);
  const isNearlyOver = left !== null && left <= 2 * minute && left > 0;
  useEffect(() => {
    if (isNearlyOver) announce(t('run.left', { minutes: 2 }));
  }, [isNearlyOver]);
  if (left === null) return <span />;
  return (
    <strong className="run-time figures" role="timer" data-over={left < 0 ? '' : undefined}>
      {left < 0
        ? t('run.over.by', { minutes: Math.floor(-left / minute) })
        : t('run.left', { minutes: Math.floor(left / minute) })}
    </strong>
  );
}

function useLeft(until: number | null): number | null {
  const [, look] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => look((n) => n + 1), 5000);
    return () => clearInterval(timer);
  }, []);
  return until === null ? null : until - now();
}
