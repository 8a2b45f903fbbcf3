import { Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { Icon, Mark, searchIcon } from '../ui/icons.tsx';
import { AccountMenu } from './AccountMenu.tsx';
import { NewMenu } from './NewMenu.tsx';
import { Switcher } from './Switcher.tsx';
import { t } from './frame.strings.ts';

const Bell = lazy(() => import('../notifications/Bell.tsx').then((m) => ({ default: m.Bell })));
// Keeps the bell's place, so that nothing moves when it comes.
const bellPlace = <span className="button" data-kind="quiet" data-shape="icon" aria-hidden="true" />;

type Props = { onSearch: () => void; onShortcuts: () => void };

/** Product, partnership, search, new, bell, account: in the same place on every page. */
export function TopBar({ onSearch, onShortcuts }: Props) {
  return (
    <header className="topbar">
      <Link className="mark" to="/" aria-label={t('frame.home')}>
        <Mark />
        <span>Trivet</span>
      </Link>
      <Switcher />
      <span className="push" />
      <button type="button" className="search-button" aria-keyshortcuts="Control+K" onClick={onSearch}>
        <Icon path={searchIcon} />
        <span>{t('frame.search')}</span>
        <kbd aria-hidden="true">{t('frame.searchKeys')}</kbd>
      </button>
      <NewMenu />
      <Suspense fallback={bellPlace}>
        <Bell />
      </Suspense>
      <AccountMenu onShortcuts={onShortcuts} />
    </header>
  );
}
