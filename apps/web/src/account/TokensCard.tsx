import { useQuery } from '@tanstack/react-query';
import type { ListedToken } from '@trivet/contract';
import { lazy, Suspense, useState } from 'react';
import { useSession, type SessionWorkspace } from '../app/session.ts';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { Rows, type RowItem } from '../ui/Rows.tsx';
import { myTokensQuery } from './account.api.ts';
import { isInUse, scopeWords, untilWords, usedWords } from './tokens.ts';
import { t } from './account.strings.ts';

const MakeTokenSheet = lazy(() => import('./MakeTokenSheet.tsx'));
const RevokeTokenDialog = lazy(() => import('./RevokeTokenDialog.tsx'));

type Token = Omit<ListedToken, 'ownerName'>;

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
              <Rows label={t('tokens.card')} items={inUseFirst(items).map((each) => row(each, workspaces, doubt))} />
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

const row = (token: Token, workspaces: readonly SessionWorkspace[], onRevoke: (token: Token) => void): RowItem => ({
  id: token.id,
  title: <strong>{token.name}</strong>,
  facts: (
    <>
      <p>{token.scopes.map(scopeWords).join(', ')}</p>
      <p>{reachOf(token, workspaces)}</p>
      <p>{[usedWords(token), untilWords(token)].join('. ')}</p>
    </>
  ),
  action: isInUse(token) && (
    <Button size="small" onClick={() => onRevoke(token)} aria-label={t('tokens.revokeOne', { name: token.name })}>
      {t('tokens.revoke')}
    </Button>
  ),
});

const reachOf = ({ workspaceId, partnershipIds, outcomeIds }: Token, workspaces: readonly SessionWorkspace[]) => {
  const workspace = workspaces.find(({ id }) => id === workspaceId)?.name ?? '';
  if (outcomeIds) return t('tokens.someOutcomes', { count: outcomeIds.length, workspace });
  return partnershipIds
    ? t('tokens.somePartnerships', { count: partnershipIds.length, workspace })
    : t('tokens.allPartnerships', { workspace });
};
