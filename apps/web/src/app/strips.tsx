import { lazy, Suspense, useSyncExternalStore } from 'react';
import { Icon, offlineIcon } from '../ui/icons.tsx';
import { isDemonstration } from './page-facts.ts';
import { t } from './frame.strings.ts';

const InventedStrip = lazy(() => import('../demo/InventedStrip.tsx').then((m) => ({ default: m.InventedStrip })));

/** Where all is invented, says so; elsewhere it is not even fetched. Its place is kept, so that nothing moves when it comes. */
export function DemoStrip() {
  if (!isDemonstration()) return null;
  return (
    <Suspense fallback={<div className="strip strip-awaited" />}>
      <InventedStrip />
    </Suspense>
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
