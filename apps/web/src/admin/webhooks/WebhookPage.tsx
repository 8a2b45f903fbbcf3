import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { WebhookRepresentation } from '@trivet/contract';
import { NotFound } from '../../app/NotFound.tsx';
import { moment } from '../../lib/moments.ts';
import { isMissing } from '../../lib/problem.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Card } from '../../ui/Card.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { useWorkspace } from '../workspace.ts';
import { DeliveryLog } from './DeliveryLog.tsx';
import { WebhookActs } from './WebhookActs.tsx';
import { WebhookStatusTag } from './WebhookStatusTag.tsx';
import { webhookQuery } from './webhooks.api.ts';
import { t } from './webhooks.strings.ts';

/** One webhook: what it is told, whether that arrives, and the log of it. */
export function WebhookPage() {
  const { id: workspaceId } = useWorkspace();
  const { webhookId } = useParams({ from: '/frame/w/$workspace/admin/webhooks/$webhookId' });
  const query = useQuery(webhookQuery(workspaceId, webhookId));
  if (isMissing(query.error)) return <NotFound />;
  return (
    <Loaded query={query} what={t('webhooks.one')}>
      {(webhook) => <Told webhook={webhook} />}
    </Loaded>
  );
}

function Told({ webhook }: { webhook: WebhookRepresentation }) {
  const { slug, name: workspace } = useWorkspace();
  const back = (
    <Link to="/w/$workspace/admin/webhooks" params={{ workspace: slug }}>
      {t('webhooks.title')}
    </Link>
  );
  return (
    <>
      <PageHeader
        title={webhook.name}
        crumbs={[back]}
        within={[t('webhooks.title'), workspace]}
        lead={<WebhookStatusTag webhook={webhook} />}
        actions={<WebhookActs webhook={webhook} />}
      />
      <div className="stack">
        <Fault webhook={webhook} />
        <Card>
          <Facts facts={factsOf(webhook)} />
        </Card>
        <DeliveryLog webhook={webhook} />
      </div>
    </>
  );
}

function Fault({ webhook: { status, switchedOffBecause, failingSince } }: { webhook: WebhookRepresentation }) {
  if (switchedOffBecause !== null && status === 'switched_off')
    return (
      <Banner kind="bad" title={t('webhooks.status.switched_off')}>
        {t(switchedOffBecause === 'gone' ? 'webhooks.gone' : 'webhooks.offFailing')}
      </Banner>
    );
  if (status !== 'active' || failingSince === null) return null;
  return (
    <Banner kind="warning" title={t('webhooks.status.failing')}>
      {t('webhooks.failingSince', { at: moment(failingSince) })}
    </Banner>
  );
}

const factsOf = ({
  address,
  kinds,
  partnershipIds,
  ownerName,
  lastDeliveredAt,
  formerSecretEndsAt,
}: WebhookRepresentation) => [
  [
    t('webhooks.address'),
    <span key="address" className="as-typed">
      {address}
    </span>,
  ] as const,
  [t('webhooks.kinds'), t('webhooks.kindsCount', { count: kinds.length })] as const,
  [
    t('webhooks.reach'),
    partnershipIds === null ? t('webhooks.reachAll') : t('webhooks.reachSome', { count: partnershipIds.length }),
  ] as const,
  [t('webhooks.owner'), ownerName] as const,
  [t('webhooks.formerSecret'), formerSecretEndsAt && moment(formerSecretEndsAt)] as const,
  [
    t('webhooks.cameOf'),
    lastDeliveredAt ? t('webhooks.lastDelivered', { at: moment(lastDeliveredAt) }) : t('webhooks.neverDelivered'),
  ] as const,
];
