import { lazy, Suspense, useState, useSyncExternalStore } from 'react';
import { longDay, today } from '../lib/dates.ts';
import { Icon, offlineIcon } from '../ui/icons.tsx';
import { isDemonstration } from './page-facts.ts';
import { t } from './frame.strings.ts';

const MoveDay = lazy(() => import('../demo/MoveDay.tsx').then((m) => ({ default: m.MoveDay })));

/** Says that nothing here is real, what day it is taken to be, and where its letters went. */
export function DemoStrip() {
  const [isMoving, setMoving] = useState(false);
  if (!isDemonstration()) return null;
  return (
    <aside className="strip" aria-label={t('frame.demoName')}>
      <p>{t('frame.demo')}</p>
      <p className="cluster">
        <button type="button" className="strip-link" onClick={() => setMoving(true)}>
          {t('frame.demoDay', { day: longDay(today()) })}
        </button>
        <a href="/demo/mail">{t('frame.demoMail')}</a>
      </p>
      <Suspense>{isMoving && <MoveDay onClose={() => setMoving(false)} />}</Suspense>
    </aside>
  );
}

/** Says that the network is away, and what still works. */
export function OfflineStrip() {
  const isOnline = useSyncExternalStore(subscribe, () => navigator.onLine);
  return (
    <div role="status">
      {!isOnline && (
        <div className="strip" data-kind="offline">
          <Icon path={offlineIcon} />
          <p>{t('frame.offline')}</p>
        </div>
      )}
    </div>
  );
}

const subscribe = (tell: () => void) => {
  window.addEventListener('online', tell);
  window.addEventListener('offline', tell);
  return () => {
    window.removeEventListener('online', tell);
    window.removeEventListener('offline', tell);
  };
};
