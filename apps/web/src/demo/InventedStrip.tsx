import { lazy, Suspense, useState } from 'react';
import { longDay, today } from '../lib/dates.ts';
import { t } from './demo.strings.ts';

const MoveDay = lazy(() => import('./MoveDay.tsx').then((m) => ({ default: m.MoveDay })));

/** Says that nothing here is real, what day it is taken to be, and where its letters went. */
export function InventedStrip() {
  const [isMoving, setMoving] = useState(false);
  return (
    <aside className="strip" aria-label={t('demo.name')}>
      <p>{t('demo.strip')}</p>
      <p className="cluster">
        <button type="button" className="strip-link" onClick={() => setMoving(true)}>
          {t('demo.itIs', { day: longDay(today()) })}
        </button>
        <a href="/demo/mail">{t('demo.emails')}</a>
      </p>
      <Suspense>{isMoving && <MoveDay onClose={() => setMoving(false)} />}</Suspense>
    </aside>
  );
}
