import { Outlet } from '@tanstack/react-router';
import { TabLink, TabLinks } from '../ui/Tabs.tsx';
import { t } from './account.strings.ts';
import './account.css';

/** The parts of one’s account, over each of them. */
export function AccountLayout() {
  return (
    <>
      <div className="account-parts">
        <TabLinks label={t('account.parts')}>
          <TabLink to="/account" label={t('account.security')} activeOptions={{ exact: true }} />
          <TabLink to="/account/profile" label={t('account.profile')} />
          <TabLink to="/account/notifications" label={t('account.notifications')} />
          <TabLink to="/account/display" label={t('account.display')} />
        </TabLinks>
      </div>
      <Outlet />
    </>
  );
}
