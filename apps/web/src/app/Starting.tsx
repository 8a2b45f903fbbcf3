import { Skeleton } from '../ui/Skeleton.tsx';
import { t } from './frame.strings.ts';

/** The frame's own shape, before we know who is here. */
export function Starting() {
  return (
    <div className="frame">
      <div />
      <div className="topbar" />
      <div className="body">
        <div className="sidenav" />
        <main className="main">
          <Skeleton what={t('frame.loading')} shape="tiles" />
        </main>
      </div>
    </div>
  );
}
