import { Link } from '@tanstack/react-router';
import {
  buildingIcon,
  historyIcon,
  homeIcon,
  Icon,
  nextIcon,
  outcomeIcon,
  overviewIcon,
  settingsIcon,
} from '../ui/icons.tsx';
import { NavLink } from './NavLink.tsx';
import { useNavigation } from './navigation.ts';
import { useSession } from './session.ts';
import { t } from './frame.strings.ts';

/** From 768 px: my work, the workspace, then the pages of the partnership. */
export function SideNav() {
  const { current, main, more } = useNavigation();
  return (
    <nav className="sidenav" aria-label={t('frame.nav')}>
      <ul>
        <li>
          <Link className="sidenav-link" to="/" activeOptions={{ exact: true }}>
            <Icon path={homeIcon} />
            {t('nav.home')}
          </Link>
        </li>
        <WorkspaceLinks />
      </ul>
      {current && main.length > 0 && (
        <>
          <p className="sidenav-title">{current.name}</p>
          <ul>
            {main.map((item) => (
              <li key={item.path}>
                <NavLink className="sidenav-link" item={item} partnership={current} />
              </li>
            ))}
          </ul>
        </>
      )}
      {current && more.length > 0 && (
        <details>
          <summary>
            <Icon path={nextIcon} />
            {t('frame.more')}
          </summary>
          <ul>
            {more.map((item) => (
              <li key={item.path}>
                <NavLink className="sidenav-link" item={item} partnership={current} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </nav>
  );
}

/** The register of each workspace, and administration where the person has it. */
export function WorkspaceLinks({ className = 'sidenav-link' }: { className?: string }) {
  const { workspaces } = useSession();
  const { registered, current } = useNavigation();
  const here = current?.workspace ?? workspaces[0];
  return (
    <>
      {registered('/w/$workspace/') &&
        workspaces.map(({ slug, name }) => (
          <li key={slug}>
            <Link
              className={className}
              to={'/w/$workspace' as string}
              params={{ workspace: slug }}
              activeOptions={{ exact: true }}
            >
              <Icon path={buildingIcon} />
              {workspaces.length > 1 ? name : t('nav.register')}
            </Link>
          </li>
        ))}
      {here && registered('/w/$workspace/overview') && (
        <li>
          <Link className={className} to="/w/$workspace/overview" params={{ workspace: here.slug }}>
            <Icon path={overviewIcon} />
            {t('nav.portfolio')}
          </Link>
        </li>
      )}
      {here && registered('/w/$workspace/outcomes') && (
        <li>
          <Link className={className} to="/w/$workspace/outcomes" params={{ workspace: here.slug }}>
            <Icon path={outcomeIcon} />
            {t('nav.framework')}
          </Link>
        </li>
      )}
      {workspaces
        .filter(({ roles }) => roles.includes('administrator'))
        .map(({ slug, name }) => (
          <li key={`admin ${slug}`}>
            <Link className={className} to="/w/$workspace/admin" params={{ workspace: slug }}>
              <Icon path={settingsIcon} />
              {workspaces.length > 1 ? t('nav.adminOf', { workspace: name }) : t('nav.admin')}
            </Link>
          </li>
        ))}
      {workspaces
        .filter(({ roles }) => roles.includes('auditor'))
        .map(({ slug, name }) => (
          <li key={`audit ${slug}`}>
            <Link className={className} to="/w/$workspace/audit" params={{ workspace: slug }}>
              <Icon path={historyIcon} />
              {workspaces.length > 1 ? t('nav.auditOf', { workspace: name }) : t('nav.audit')}
            </Link>
          </li>
        ))}
    </>
  );
}
