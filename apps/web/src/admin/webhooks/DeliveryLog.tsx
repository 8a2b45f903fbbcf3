import { useQuery } from '@tanstack/react-query';
import type { WebhookRepresentation } from '@trivet/contract';
import type { WebhookDelivery, WebhookKind } from '@trivet/domain';
import { useState } from 'react';
import { api } from '../../lib/api.ts';
import { moment } from '../../lib/moments.ts';
import { ListTable } from '../../lists/ListTable.tsx';
import { usePages } from '../../lists/usePages.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { StatusTag, type StatusKind } from '../../ui/StatusTag.tsx';
import type { Column } from '../../ui/table.ts';
import { useAct } from '../useAct.ts';
import { kinds } from './webhook.choices.ts';
import { deliveriesQuery } from './webhooks.api.ts';
import { t } from './webhooks.strings.ts';

/** What was sent in the last 30 days, what came of it, and the way to send it again. */
export function DeliveryLog({ webhook }: { webhook: WebhookRepresentation }) {
  const [isFailedOnly, setFailedOnly] = useState(false);
  const params = { workspaceId: webhook.workspaceId, webhookId: webhook.id };
  const pages = usePages(`${webhook.id} ${isFailedOnly}`);
  const query = useQuery(deliveriesQuery(params, isFailedOnly, pages.cursor));
  return (
    <>
      <div className="cluster">
        <Button aria-pressed={isFailedOnly} onClick={() => setFailedOnly(!isFailedOnly)}>
          {t('webhooks.onlyFailed')}
        </Button>
        {webhook.failed > 0 && webhook.permissions.may.includes('webhook.replay') && <ReplayAll params={params} />}
      </div>
      <ListTable<WebhookDelivery>
        query={query}
        pages={pages}
        what={t('webhooks.logWhat')}
        caption={t('webhooks.log')}
        columns={columnsFor(params)}
        idOf={({ id }) => id}
        nameOf={({ kind }) => happened(kind)}
        empty={<EmptyState title={t('webhooks.logEmpty')}>{t('webhooks.logEmptyWhy')}</EmptyState>}
      />
    </>
  );
}

type Params = { workspaceId: string; webhookId: string };

const columnsFor = (params: Params): readonly Column<WebhookDelivery>[] => [
  { id: 'event', head: t('webhooks.event'), isTitle: true, cell: ({ kind }) => happened(kind) },
  { id: 'when', head: t('webhooks.when'), nowrap: true, cell: ({ createdAt }) => moment(createdAt) },
  {
    id: 'state',
    head: t('webhooks.state'),
    cell: ({ state }) => <StatusTag kind={lights[state]}>{t(`webhooks.state.${state}`)}</StatusTag>,
  },
  { id: 'cameOf', head: t('webhooks.cameOf'), cell: cameOf },
  {
    id: 'act',
    head: t('webhooks.replay'),
    isControl: true,
    nowrap: true,
    cell: (delivery) =>
      (delivery.state === 'failed' || delivery.state === 'delivered') && <Replay params={params} delivery={delivery} />,
  },
];

const lights: Record<WebhookDelivery['state'], StatusKind> = {
  waiting: 'blue',
  sending: 'blue',
  delivered: 'green',
  failed: 'red',
  dropped: 'grey',
};

/** In plain words; a kind that is no longer among those that can be chosen, by name. */
const happened = (kind: string): string => {
  if (kind === 'webhook.test') return t('webhooks.aTest');
  return kind in kinds ? kinds[kind as WebhookKind][1] : kind;
};

const cameOf = ({ lastResult, lastStatus, tries, nextTryAt, state }: WebhookDelivery): string =>
  [
    ...(lastResult ? [t(`webhooks.result.${lastResult}`, { status: lastStatus ?? '' })] : []),
    ...(tries > 1 ? [t('webhooks.tries', { count: tries })] : []),
    ...(state === 'waiting' && nextTryAt && tries > 0 ? [t('webhooks.nextTry', { at: moment(nextTryAt) })] : []),
  ].join(' · ');

function Replay({ params, delivery: { id, kind, createdAt } }: { params: Params; delivery: WebhookDelivery }) {
  const { mutate, isPending } = useAct('webhooks', { done: t('webhooks.replayed') });
  const replay = () => mutate(() => api.webhooks.replay({ params: { ...params, webhookDeliveryId: id } }));
  return (
    <Button
      size="small"
      busy={isPending}
      aria-label={t('webhooks.replayOf', { what: happened(kind), at: moment(createdAt) })}
      onClick={replay}
    >
      {t('webhooks.replay')}
    </Button>
  );
}

function ReplayAll({ params }: { params: Params }) {
  const { mutate, isPending } = useAct('webhooks', { done: t('webhooks.replayedAll') });
  const replay = () => {
    const failedSince = new Date(Date.now() - 30 * 24 * 60 * 60 * 1000).toISOString();
    mutate(() => api.webhooks.replayFailed({ params, body: { failedSince } }));
  };
  return (
    <Button busy={isPending} onClick={replay}>
      {t('webhooks.replayAll')}
    </Button>
  );
}
