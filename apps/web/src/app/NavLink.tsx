import { Link } from '@tanstack/react-router';
import { Icon } from '../ui/icons.tsx';
import { addressOf, paramsOf, type NavItem } from './navigation.ts';
import type { SessionPartnership } from './session.ts';
import { t } from './frame.strings.ts';

type Props = { item: NavItem; partnership: SessionPartnership; className: string };

/** One entry of a navigation bar; marks itself while one is on its page or below it. */
export function NavLink({ item, partnership, className }: Props) {
  return (
    <Link
      className={className}
      to={addressOf(item.path)}
      params={paramsOf(partnership)}
      activeOptions={{ exact: item.path === '' }}
    >
      <Icon path={item.icon} />
      {t(item.label)}
    </Link>
  );
}
