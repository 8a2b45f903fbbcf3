import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ServiceAccountRepresentation } from '@trivet/contract';
import { lazy, Suspense, useState } from 'react';
import { dayOf, shortDay } from '../../lib/dates.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { plusIcon } from '../../ui/icons.tsx';
import { linkIcon } from '../../ui/page-icons.ts';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Rows } from '../../ui/Rows.tsx';
import { t as common } from '../admin.strings.ts';
import { useWorkspace } from '../workspace.ts';
import { ServiceAccountTag } from './ServiceAccountTag.tsx';
import { serviceAccountsQuery } from './service-accounts.api.ts';
import { t } from './service-accounts.strings.ts';

const AddServiceAccountSheet = lazy(() => import('./AddServiceAccountSheet.tsx'));

/** The programs that read the workspace for nobody in particular, and who answers for each. */
export function ServiceAccountsPage() {
  const workspace = useWorkspace();
  const query = useQuery(serviceAccountsQuery(workspace.id));
  const [isAdding, add] = useState(false);
  return (
    <>
      <PageHeader
        title={t('service.title')}
        lead={t('service.lead', { workspace: workspace.name })}
        within={[common('admin.title'), workspace.name]}
        actions={
          <Button kind="primary" icon={plusIcon} onClick={() => add(true)}>
            {t('service.add')}
          </Button>
        }
      />
      <Card>
        <Loaded query={query} what={t('service.what')} shape="rows" count={2}>
          {({ items }) =>
            items.length === 0 ? (
              <EmptyState icon={linkIcon} title={t('service.empty')}>
                {t('service.emptyWhy')}
              </EmptyState>
            ) : (
              <Rows label={t('service.title')} items={items.map((one) => row(one, workspace.slug))} />
            )
          }
        </Loaded>
      </Card>
      <Suspense>{isAdding && <AddServiceAccountSheet onClose={() => add(false)} />}</Suspense>
    </>
  );
}

const row = (account: ServiceAccountRepresentation, workspace: string) => ({
  id: account.id,
  tag: <ServiceAccountTag account={account} />,
  title: (
    <Link
      to="/w/$workspace/admin/service-accounts/$serviceAccountId"
      params={{ workspace, serviceAccountId: account.id }}
    >
      {account.name}
    </Link>
  ),
  facts: (
    <>
      {account.purpose && <span className="block">{account.purpose}</span>}
      <span className="block">
        {t('service.answeredBy', { name: account.ownerName })}
        {' · '}
        {account.endedAt
          ? t('service.endedOn', { day: shortDay(dayOf(account.endedAt)) })
          : t('service.until', { day: shortDay(account.lastDay) })}
      </span>
    </>
  ),
});
