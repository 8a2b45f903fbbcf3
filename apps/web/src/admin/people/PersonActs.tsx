import type { PersonRepresentation } from '@trivet/contract';
import { lazy, Suspense, useState } from 'react';
import { api } from '../../lib/api.ts';
import { useCommand } from '../../lib/keyboard.ts';
import { Button } from '../../ui/Button.tsx';
import { useAct } from '../useAct.ts';
import { t as common } from '../admin.strings.ts';
import { t } from './people.strings.ts';

const EditPersonSheet = lazy(() => import('./EditPersonSheet.tsx'));
const RolesDialog = lazy(() => import('./RolesDialog.tsx'));
const ArchivePersonDialog = lazy(() => import('./ArchivePersonDialog.tsx'));

/** What may be done about a person now: the server says so, and nothing else is shown. */
export function PersonActs({ person }: { person: PersonRepresentation }) {
  const [opened, open] = useState<'edit' | 'roles' | 'archive' | null>(null);
  const close = () => open(null);
  const may = (action: string) => person.permissions.may.includes(action);
  useCommand('row.edit', () => open('edit'), may('person.edit'));
  return (
    <>
      {may('person.archive') && !person.soleAdministrator && (
        <Button onClick={() => open('archive')}>{common('admin.archive')}</Button>
      )}
      {may('person.set_roles') && <Button onClick={() => open('roles')}>{t('adminPeople.rolesChange')}</Button>}
      <OnePress person={person} />
      {may('person.edit') && (
        <Button kind="primary" onClick={() => open('edit')}>
          {common('admin.edit')}
        </Button>
      )}
      <Suspense>
        {opened === 'edit' && <EditPersonSheet person={person} onClose={close} />}
        {opened === 'roles' && <RolesDialog person={person} onClose={close} />}
        {opened === 'archive' && <ArchivePersonDialog person={person} onClose={close} />}
      </Suspense>
    </>
  );
}

function OnePress({
  person: { id, workspaceId, name, email, version, permissions },
}: {
  person: PersonRepresentation;
}) {
  const params = { workspaceId, personId: id };
  const again = useAct('people', { done: t('adminPeople.againDone', { email }) });
  const restore = useAct('people', { done: t('adminPeople.restoreDone', { name }) });
  return (
    <>
      {permissions.may.includes('person.invite') && (
        <Button busy={again.isPending} onClick={() => again.mutate(() => api.people.inviteAgain({ params }))}>
          {t('adminPeople.again')}
        </Button>
      )}
      {permissions.may.includes('person.restore') && (
        <Button
          busy={restore.isPending}
          onClick={() => restore.mutate(() => api.people.restore({ params }, { ifMatch: version }))}
        >
          {common('admin.restore')}
        </Button>
      )}
    </>
  );
}
