import type { OutcomeRepresentation } from '@trivet/contract';
import { lazy, Suspense, useState } from 'react';
import { api } from '../../lib/api.ts';
import { useCommand } from '../../lib/keyboard.ts';
import { Button } from '../../ui/Button.tsx';
import { useAct } from '../useAct.ts';
import { t as common } from '../admin.strings.ts';
import { t } from './outcomes.strings.ts';

const EditOutcomeSheet = lazy(() => import('./EditOutcomeSheet.tsx'));
const AppointSroDialog = lazy(() => import('./AppointSroDialog.tsx'));

type Props = { outcome: OutcomeRepresentation };

/** What may be done about an outcome now: the server says so, and nothing else is shown. */
export function OutcomeActs({ outcome }: Props) {
  const [opened, open] = useState<'edit' | 'sro' | null>(null);
  const close = () => open(null);
  const may = (action: string) => outcome.permissions.may.includes(action);
  useCommand('row.edit', () => open('edit'), may('outcome.edit'));
  return (
    <>
      <OnePress outcome={outcome} />
      {may('outcome.appoint_sro') && <Button onClick={() => open('sro')}>{t('adminOutcomes.appoint')}</Button>}
      {may('outcome.edit') && (
        <Button kind="primary" onClick={() => open('edit')}>
          {common('admin.edit')}
        </Button>
      )}
      <Suspense>
        {opened === 'edit' && <EditOutcomeSheet outcome={outcome} onClose={close} />}
        {opened === 'sro' && <AppointSroDialog outcome={outcome} onClose={close} />}
      </Suspense>
    </>
  );
}

function OnePress({ outcome: { id, workspaceId, code, version, permissions, contributing } }: Props) {
  const params = { workspaceId, outcomeId: id };
  const restored = (from: { version: number }) => api.outcomes.restore({ params }, { ifMatch: from.version });
  const archive = useAct('outcomes', { done: t('adminOutcomes.archived', { code }), undo: restored });
  const restore = useAct('outcomes', { done: t('adminOutcomes.restored', { code }) });
  return (
    <>
      {permissions.may.includes('outcome.archive') && contributing.length === 0 && (
        <Button
          busy={archive.isPending}
          onClick={() => archive.mutate(() => api.outcomes.archive({ params }, { ifMatch: version }))}
        >
          {common('admin.archive')}
        </Button>
      )}
      {permissions.may.includes('outcome.restore') && (
        <Button busy={restore.isPending} onClick={() => restore.mutate(() => restored({ version }))}>
          {common('admin.restore')}
        </Button>
      )}
    </>
  );
}
