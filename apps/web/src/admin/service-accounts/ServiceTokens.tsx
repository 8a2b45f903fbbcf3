import { useQuery } from '@tanstack/react-query';
import type { ServiceAccountRepresentation } from '@trivet/contract';
import { lazy, Suspense, useState } from 'react';
import { t as words } from '../../account/account.strings.ts';
import { type Token, tokenRow } from '../../account/token-row.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { Rows } from '../../ui/Rows.tsx';
import { serviceTokensQuery } from './service-accounts.api.ts';
import { t } from './service-accounts.strings.ts';

const MakeServiceTokenSheet = lazy(() => import('./MakeServiceTokenSheet.tsx'));
const RevokeDialog = lazy(() => import('../tokens/RevokeDialog.tsx'));

/** The keys that a service account reads with: what each opens, and whether it is used. */
export function ServiceTokens({ account }: { account: ServiceAccountRepresentation }) {
  const query = useQuery(serviceTokensQuery(account.workspaceId, account.id));
  const [isMaking, make] = useState(false);
  const [inDoubt, doubt] = useState<Token | null>(null);
  const makeButton = account.permissions.may.includes('service_account.make_token') && (
    <Button kind="primary" size="small" onClick={() => make(true)}>
      {words('tokens.make')}
    </Button>
  );
  return (
    <Card title={t('service.tokens')} aside={makeButton}>
      <Loaded query={query} what={t('service.tokens')} shape="rows" count={2}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={t('service.noTokens')}>{account.endedAt ? null : t('service.noTokensWhy')}</EmptyState>
          ) : (
            <Rows
              label={t('service.tokens')}
              items={items.map((token) => tokenRow(token, { opens: opens(token), onRevoke: doubt }))}
            />
          )
        }
      </Loaded>
      <Suspense>
        {isMaking && <MakeServiceTokenSheet account={account} onClose={() => make(false)} />}
        {inDoubt && <RevokeDialog token={{ ...inDoubt, ownerName: account.name }} onClose={() => doubt(null)} />}
      </Suspense>
    </Card>
  );
}

function opens({ partnershipIds, outcomeIds }: Token): string {
  if (outcomeIds) return t('service.opensOutcomes', { count: outcomeIds.length });
  return partnershipIds ? t('service.opensSome', { count: partnershipIds.length }) : t('service.opensAll');
}
