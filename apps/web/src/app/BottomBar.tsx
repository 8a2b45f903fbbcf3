import { Link } from '@tanstack/react-router';
import { homeIcon, Icon, moreIcon } from '../ui/icons.tsx';
import { Drop } from './Drop.tsx';
import { NavLink } from './NavLink.tsx';
import { useNavigation, type NavItem } from './navigation.ts';
import { WorkspaceLinks } from './SideNav.tsx';
import { t } from './frame.strings.ts';

const first = new Set(['actions', 'risks', 'reports']);

/** Under 768 px: five places for a thumb. */
export function BottomBar() {
  const { current, main, more } = useNavigation();
  const isFirst = ({ path }: NavItem) => first.has(path);
  const title = (
    <>
      <Icon path={moreIcon} />
      {t('frame.more')}
    </>
  );
  return (
    <nav className="bottombar" aria-label={t('frame.navPhone')}>
      <Link className="bottombar-link" to="/" activeOptions={{ exact: true }}>
        <Icon path={homeIcon} />
        {t('nav.home')}
      </Link>
      {current &&
        main
          .filter(isFirst)
          .map((item) => <NavLink key={item.path} className="bottombar-link" item={item} partnership={current} />)}
      <Drop className="bottombar-link" place="bottom" title={title}>
        <ul className="options bare">
          {current &&
            [...main.filter((item) => !isFirst(item)), ...more].map((item) => (
              <li key={item.path}>
                <NavLink className="option" item={item} partnership={current} />
              </li>
            ))}
          <WorkspaceLinks className="option" />
        </ul>
      </Drop>
    </nav>
  );
}
