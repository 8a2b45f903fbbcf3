import { useSyncExternalStore } from 'react';
import { Icon, offlineIcon } from '../ui/icons.tsx';
import { isDemonstration } from './page-facts.ts';
import { t } from './frame.strings.ts';

/** Says that nothing here is real. */
export function DemoStrip() {
  if (!isDemonstration()) return null;
  return (
    <div className="strip" role="note">
      <p>{t('frame.demo')}</p>
    </div>
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
