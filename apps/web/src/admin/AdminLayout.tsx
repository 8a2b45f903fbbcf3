import { Outlet } from '@tanstack/react-router';
import { NotFound } from '../app/NotFound.tsx';
import { TabLink, TabLinks } from '../ui/Tabs.tsx';
import { MissingRight } from './MissingRight.tsx';
import { useWorkspaceHere } from '../app/useWorkspaceHere.ts';
import { hasRole } from './workspace.ts';
import { t } from './admin.strings.ts';
import '../lists/pages.css';
import './admin.css';

/** Everything below `/w/$workspace/admin`: for administrators; everyone else reads which right is missing. */
export function AdminLayout() {
  const workspace = useWorkspaceHere();
  if (!workspace) return <NotFound />;
  if (!hasRole(workspace, 'administrator'))
    return <MissingRight title={t('admin.title')} needs="administrator" workspace={workspace} />;
  const params = { workspace: workspace.slug };
  return (
    <>
      <div className="admin-parts">
        <TabLinks label={t('admin.parts', { workspace: workspace.name })}>
          <TabLink to="/w/$workspace/admin/people" params={params} label={t('admin.people')} />
          <TabLink to="/w/$workspace/admin/organisations" params={params} label={t('admin.organisations')} />
          <TabLink to="/w/$workspace/admin/outcomes" params={params} label={t('admin.outcomes')} />
          <TabLink to="/w/$workspace/admin/settings" params={params} label={t('admin.settings')} />
          <TabLink to="/w/$workspace/admin/scoring" params={params} label={t('admin.scoring')} />
          <TabLink to="/w/$workspace/admin/agenda-templates" params={params} label={t('admin.templates')} />
          <TabLink to="/w/$workspace/admin/reminders" params={params} label={t('admin.reminders')} />
          <TabLink to="/w/$workspace/admin/emails" params={params} label={t('admin.emails')} />
          <TabLink to="/w/$workspace/admin/tokens" params={params} label={t('admin.tokens')} />
          <TabLink to="/w/$workspace/admin/service-accounts" params={params} label={t('admin.serviceAccounts')} />
          <TabLink to="/w/$workspace/admin/webhooks" params={params} label={t('admin.webhooks')} />
          <TabLink to="/w/$workspace/admin/embeds" params={params} label={t('admin.embeds')} />
        </TabLinks>
      </div>
      <Outlet />
    </>
  );
}
