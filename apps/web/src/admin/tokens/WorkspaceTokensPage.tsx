import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import type { ListedToken } from '@trivet/contract';
import { lazy, Suspense, useState } from 'react';
import { isInUse, scopeWords, untilWords, usedWords } from '../../account/tokens.ts';
import { api } from '../../lib/api.ts';
import { ListTable } from '../../lists/ListTable.tsx';
import { onePage, usePages } from '../../lists/usePages.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { linkIcon } from '../../ui/page-icons.ts';
import { PageHeader } from '../../ui/PageHeader.tsx';
import type { Column } from '../../ui/table.ts';
import { useWorkspace } from '../workspace.ts';
import { t as common } from '../admin.strings.ts';
import { t } from './tokens.strings.ts';

const RevokeDialog = lazy(() => import('./RevokeDialog.tsx'));

/** Every key to the workspace, and the way to end one that is in doubt. */
export function WorkspaceTokensPage() {
  const workspace = useWorkspace();
  const pages = usePages(workspace.id);
  const query = useQuery(workspaceTokensQuery(workspace.id, pages.cursor));
  const [inDoubt, doubt] = useState<ListedToken | null>(null);
  return (
    <>
      <PageHeader
        title={t('adminTokens.title')}
        lead={t('adminTokens.lead', { workspace: workspace.name })}
        within={[common('admin.title'), workspace.name]}
      />
      <ListTable<ListedToken>
        query={query}
        pages={pages}
        what={t('adminTokens.what')}
        caption={t('adminTokens.caption')}
        columns={columnsFor(doubt)}
        idOf={({ id }) => id}
        nameOf={({ name }) => name}
        empty={
          <EmptyState icon={linkIcon} title={t('adminTokens.empty')}>
            {t('adminTokens.emptyWhy')}
          </EmptyState>
        }
      />
      <Suspense>{inDoubt && <RevokeDialog token={inDoubt} onClose={() => doubt(null)} />}</Suspense>
    </>
  );
}

const workspaceTokensQuery = (workspaceId: string, cursor?: string) =>
  queryOptions({
    queryKey: ['tokens', workspaceId, cursor ?? ''],
    queryFn: () =>
      api.tokens.list({
        params: { workspaceId },
        query: { ...onePage(cursor), sort: '-createdAt' },
      }),
    placeholderData: keepPreviousData,
  });

const columnsFor = (onRevoke: (token: ListedToken) => void): readonly Column<ListedToken>[] => [
  { id: 'name', head: t('adminTokens.name'), isTitle: true, cell: ({ name }) => name },
  { id: 'owner', head: t('adminTokens.owner'), cell: ({ ownerName }) => ownerName },
  { id: 'scopes', head: t('adminTokens.scopes'), cell: ({ scopes }) => scopes.map(scopeWords).join(', ') },
  { id: 'used', head: t('adminTokens.lastUsed'), cell: usedWords },
  { id: 'until', head: t('adminTokens.until'), cell: untilWords },
  {
    id: 'act',
    head: t('adminTokens.act'),
    isControl: true,
    cell: (token) =>
      isInUse(token) && (
        <Button size="small" aria-label={`${t('adminTokens.act')} ${token.name}`} onClick={() => onRevoke(token)}>
          {t('adminTokens.act')}
        </Button>
      ),
  },
];
