import type { ServiceAccountRepresentation } from '@trivet/contract';
import { lazy, Suspense, useState } from 'react';
import { api } from '../../lib/api.ts';
import { Button } from '../../ui/Button.tsx';
import { Confirm } from '../../ui/Dialog.tsx';
import { useAct } from '../useAct.ts';
import { t } from './service-accounts.strings.ts';

const EditServiceAccountSheet = lazy(() => import('./EditServiceAccountSheet.tsx'));

type Props = { account: ServiceAccountRepresentation };

/** What can be done with one that has not ended: changed, ended. */
export function ServiceAccountActs({ account }: Props) {
  const [asked, ask] = useState<'edit' | 'end' | null>(null);
  const { may } = account.permissions;
  return (
    <>
      {may.includes('service_account.edit') && <Button onClick={() => ask('edit')}>{t('service.edit')}</Button>}
      {may.includes('service_account.end') && (
        <Button kind="quiet" onClick={() => ask('end')}>
          {t('service.end')}
        </Button>
      )}
      <Suspense>{asked === 'edit' && <EditServiceAccountSheet account={account} onClose={() => ask(null)} />}</Suspense>
      {asked === 'end' && <End account={account} onClose={() => ask(null)} />}
    </>
  );
}

function End({ account, onClose }: Props & { onClose: () => void }) {
  const { id, workspaceId, name, version } = account;
  const { mutate, isPending } = useAct('service_accounts', { done: t('service.done', { name }) });
  const params = { workspaceId, serviceAccountId: id };
  const end = () => mutate(() => api.serviceAccounts.end({ params }, { ifMatch: version }), { onSettled: onClose });
  return (
    <Confirm
      title={t('service.endAsk', { name })}
      verb={t('service.end')}
      danger
      busy={isPending}
      onConfirm={end}
      onClose={onClose}
    >
      {t('service.endWhy')}
    </Confirm>
  );
}
