import { useSyncExternalStore } from 'react';
import { InventedStrip } from '../demo/InventedStrip.tsx';
import { Icon, offlineIcon } from '../ui/icons.tsx';
import { isDemonstration } from './page-facts.ts';
import { t } from './frame.strings.ts';

/** Where all is invented, says so, from the first paint on: what came later would push the page down. */
export function DemoStrip() {
  return isDemonstration() && <InventedStrip />;
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
