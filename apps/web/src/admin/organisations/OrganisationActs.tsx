import type { OrganisationRepresentation } from '@trivet/contract';
import { lazy, Suspense, useState } from 'react';
import { api } from '../../lib/api.ts';
import { useCommand } from '../../lib/keyboard.ts';
import { Button } from '../../ui/Button.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { useAct } from '../useAct.ts';
import { useWorkspace } from '../workspace.ts';
import { t as common } from '../admin.strings.ts';
import { t } from './organisations.strings.ts';

const EditOrganisationSheet = lazy(() => import('./EditOrganisationSheet.tsx'));
const AppointLeadDialog = lazy(() => import('./AppointLeadDialog.tsx'));
const MergeDialog = lazy(() => import('./MergeDialog.tsx'));

type Props = { organisation: OrganisationRepresentation };

/** What may be done about an organisation now: the server says so, and nothing else is shown. */
export function OrganisationActs({ organisation }: Props) {
  const [opened, open] = useState<'edit' | 'lead' | 'merge' | null>(null);
  const { slug } = useWorkspace();
  const close = () => open(null);
  const may = (action: string) => organisation.permissions.may.includes(action);
  useCommand('row.edit', () => open('edit'), may('organisation.edit'));
  return (
    <>
      <OnePress organisation={organisation} />
      <LinkButton
        to="/w/$workspace/overview/$report"
        params={{ workspace: slug, report: 'partner-duties' }}
        search={{ organisation: organisation.id }}
      >
        {t('adminOrgs.everywhere')}
      </LinkButton>
      {may('organisation.merge') && <Button onClick={() => open('merge')}>{t('adminOrgs.merge')}</Button>}
      {may('organisation.appoint_lead') && <Button onClick={() => open('lead')}>{t('adminOrgs.appoint')}</Button>}
      {may('organisation.edit') && (
        <Button kind="primary" onClick={() => open('edit')}>
          {common('admin.edit')}
        </Button>
      )}
      <Suspense>
        {opened === 'edit' && <EditOrganisationSheet organisation={organisation} onClose={close} />}
        {opened === 'lead' && <AppointLeadDialog organisation={organisation} onClose={close} />}
        {opened === 'merge' && <MergeDialog organisation={organisation} onClose={close} />}
      </Suspense>
    </>
  );
}

function OnePress({ organisation: { id, workspaceId, name, version, permissions } }: Props) {
  const params = { workspaceId, organisationId: id };
  const restored = (from: { version: number }) => api.organisations.restore({ params }, { ifMatch: from.version });
  const archive = useAct('organisations', { done: t('adminOrgs.archived', { name }), undo: restored });
  const restore = useAct('organisations', { done: t('adminOrgs.restored', { name }) });
  return (
    <>
      {permissions.may.includes('organisation.archive') && (
        <Button
          busy={archive.isPending}
          onClick={() => archive.mutate(() => api.organisations.archive({ params }, { ifMatch: version }))}
        >
          {common('admin.archive')}
        </Button>
      )}
      {permissions.may.includes('organisation.restore') && (
        <Button busy={restore.isPending} onClick={() => restore.mutate(() => restored({ version }))}>
          {common('admin.restore')}
        </Button>
      )}
    </>
  );
}
