import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useSession, type SessionWorkspace } from '../app/session.ts';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { Rows } from '../ui/Rows.tsx';
import { myTokensQuery } from './account.api.ts';
import { tokenRow, type Token } from './token-row.tsx';
import { isInUse } from './tokens.ts';
import { t } from './account.strings.ts';

const MakeTokenSheet = lazy(() => import('./MakeTokenSheet.tsx'));
const RevokeTokenDialog = lazy(() => import('./RevokeTokenDialog.tsx'));

/** One's own keys for programs, over all workspaces. */
export function TokensCard() {
  const query = useQuery(myTokensQuery);
  const { workspaces } = useSession();
  const [isMaking, make] = useState(false);
  const [inDoubt, doubt] = useState<Token | null>(null);
  const makeButton = (
    <Button size="small" onClick={() => make(true)}>
      {t('tokens.make')}
    </Button>
  );
  return (
    <Card title={t('tokens.card')} aside={workspaces.length > 0 && makeButton}>
      <p className="muted">{workspaces.length > 0 ? t('tokens.lead') : t('tokens.noneIn')}</p>
      <div className="token-list">
        <Loaded query={query} what={t('tokens.what')} shape="rows" count={2}>
          {({ items }) =>
            items.length === 0 ? (
              <EmptyState title={t('tokens.none')} />
            ) : (
              <Rows
                label={t('tokens.card')}
                items={inUseFirst(items).map((each) =>
                  tokenRow(each, { opens: reachOf(each, workspaces), onRevoke: doubt }),
                )}
              />
            )
          }
        </Loaded>
      </div>
      <Suspense>
        {isMaking && <MakeTokenSheet onClose={() => make(false)} />}
        {inDoubt && <RevokeTokenDialog token={inDoubt} onClose={() => doubt(null)} />}
      </Suspense>
    </Card>
  );
}

const inUseFirst = (tokens: readonly Token[]) => tokens.toSorted((a, b) => Number(isInUse(b)) - Number(isInUse(a)));

const reachOf = ({ workspaceId, partnershipIds, outcomeIds }: Token, workspaces: readonly SessionWorkspace[]) => {
  const workspace = workspaces.find(({ id }) => id === workspaceId)?.name ?? '';
  if (outcomeIds) return t('tokens.someOutcomes', { count: outcomeIds.length, workspace });
  return partnershipIds
    ? t('tokens.somePartnerships', { count: partnershipIds.length, workspace })
    : t('tokens.allPartnerships', { workspace });
};
