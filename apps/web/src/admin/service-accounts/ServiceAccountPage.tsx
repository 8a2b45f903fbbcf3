import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { ServiceAccountRepresentation } from '@trivet/contract';
import { NotFound } from '../../app/NotFound.tsx';
import { dayOf, longDay } from '../../lib/dates.ts';
import { isMissing } from '../../lib/problem.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Card } from '../../ui/Card.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { useWorkspace } from '../workspace.ts';
import { statusOf } from './service-account-status.ts';
import { ServiceAccountActs } from './ServiceAccountActs.tsx';
import { ServiceAccountTag } from './ServiceAccountTag.tsx';
import { ServiceTokens } from './ServiceTokens.tsx';
import { serviceAccountQuery } from './service-accounts.api.ts';
import { t } from './service-accounts.strings.ts';

/** One service account: what it is for, whether it reads, and its tokens. */
export function ServiceAccountPage() {
  const { id: workspaceId } = useWorkspace();
  const { serviceAccountId } = useParams({ from: '/frame/w/$workspace/admin/service-accounts/$serviceAccountId' });
  const query = useQuery(serviceAccountQuery(workspaceId, serviceAccountId));
  if (isMissing(query.error)) return <NotFound />;
  return (
    <Loaded query={query} what={t('service.one')}>
      {(account) => <Read account={account} />}
    </Loaded>
  );
}

function Read({ account }: { account: ServiceAccountRepresentation }) {
  const { slug, name: workspace } = useWorkspace();
  const back = (
    <Link to="/w/$workspace/admin/service-accounts" params={{ workspace: slug }}>
      {t('service.title')}
    </Link>
  );
  return (
    <>
      <PageHeader
        title={account.name}
        crumbs={[back]}
        within={[t('service.title'), workspace]}
        lead={<ServiceAccountTag account={account} />}
        actions={<ServiceAccountActs account={account} />}
      />
      <div className="stack">
        <Stopped account={account} />
        <Card>
          <Facts facts={factsOf(account)} />
        </Card>
        <ServiceTokens account={account} />
      </div>
    </>
  );
}

/** Why it reads no longer, and what mends that. */
function Stopped({ account }: { account: ServiceAccountRepresentation }) {
  const status = statusOf(account);
  if (status === 'ownerless')
    return (
      <Banner kind="bad" title={t('service.status.ownerless')}>
        {t('service.ownerless', { name: account.ownerName })}
      </Banner>
    );
  if (status !== 'ran_out') return null;
  return (
    <Banner kind="warning" title={t('service.status.ran_out')}>
      {t('service.ranOut', { day: longDay(account.lastDay) })}
    </Banner>
  );
}

const factsOf = ({ purpose, ownerName, lastDay, endedAt }: ServiceAccountRepresentation) => [
  [t('service.purpose'), purpose] as const,
  [t('service.owner'), ownerName] as const,
  [t('service.lastDay'), endedAt ? t('service.endedOn', { day: longDay(dayOf(endedAt)) }) : longDay(lastDay)] as const,
];
