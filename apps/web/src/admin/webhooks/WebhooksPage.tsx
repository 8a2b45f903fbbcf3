import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { WebhookRepresentation } from '@trivet/contract';
import { lazy, Suspense, useState } from 'react';
import { moment } from '../../lib/moments.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { plusIcon } from '../../ui/icons.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { linkIcon } from '../../ui/page-icons.ts';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Rows } from '../../ui/Rows.tsx';
import { t as common } from '../admin.strings.ts';
import { useWorkspace } from '../workspace.ts';
import { WebhookStatusTag } from './WebhookStatusTag.tsx';
import { webhooksQuery } from './webhooks.api.ts';
import { t } from './webhooks.strings.ts';

const AddWebhookSheet = lazy(() => import('./AddWebhookSheet.tsx'));

/** The systems that are told what happens in the workspace, and whether they hear it. */
export function WebhooksPage() {
  const workspace = useWorkspace();
  const query = useQuery(webhooksQuery(workspace.id));
  const [isAdding, add] = useState(false);
  return (
    <>
      <PageHeader
        title={t('webhooks.title')}
        lead={t('webhooks.lead', { workspace: workspace.name })}
        within={[common('admin.title'), workspace.name]}
        actions={
          <Button kind="primary" icon={plusIcon} onClick={() => add(true)}>
            {t('webhooks.add')}
          </Button>
        }
      />
      <Card>
        <Loaded query={query} what={t('webhooks.what')} shape="rows" count={2}>
          {({ items }) =>
            items.length === 0 ? (
              <EmptyState icon={linkIcon} title={t('webhooks.empty')}>
                {t('webhooks.emptyWhy')}
              </EmptyState>
            ) : (
              <Rows label={t('webhooks.title')} items={items.map((one) => row(one, workspace.slug))} />
            )
          }
        </Loaded>
      </Card>
      <Suspense>{isAdding && <AddWebhookSheet workspaceId={workspace.id} onClose={() => add(false)} />}</Suspense>
    </>
  );
}

const row = (webhook: WebhookRepresentation, workspace: string) => ({
  id: webhook.id,
  tag: <WebhookStatusTag webhook={webhook} />,
  title: (
    <Link to="/w/$workspace/admin/webhooks/$webhookId" params={{ workspace, webhookId: webhook.id }}>
      {webhook.name}
    </Link>
  ),
  facts: (
    <>
      <span className="block as-typed">{webhook.address}</span>
      <span className="block">{faring(webhook).join(' · ')}</span>
    </>
  ),
});

const faring = ({ kinds, lastDeliveredAt, waiting, failed }: WebhookRepresentation): string[] => [
  t('webhooks.kindsCount', { count: kinds.length }),
  lastDeliveredAt ? t('webhooks.lastDelivered', { at: moment(lastDeliveredAt) }) : t('webhooks.neverDelivered'),
  ...(waiting > 0 ? [t('webhooks.waiting', { count: waiting })] : []),
  ...(failed > 0 ? [t('webhooks.failed', { count: failed })] : []),
];
