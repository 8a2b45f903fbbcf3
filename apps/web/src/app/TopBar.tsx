import { Link } from '@tanstack/react-router';
import { Bell } from '../notifications/Bell.tsx';
import { Icon, Mark, searchIcon } from '../ui/icons.tsx';
import { AccountMenu } from './AccountMenu.tsx';
import { HelpLink } from './HelpLink.tsx';
import { NewMenu } from './NewMenu.tsx';
import { Switcher } from './Switcher.tsx';
import { t } from './frame.strings.ts';

type Props = { onSearch: () => void; onShortcuts: () => void };

/** Product, partnership, search, new, help, account: in the same place on every page. */
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
      <Bell />
      <HelpLink />
      <AccountMenu onShortcuts={onShortcuts} />
    </header>
  );
}
