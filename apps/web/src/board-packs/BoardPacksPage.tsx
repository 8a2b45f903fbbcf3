import { useQuery } from '@tanstack/react-query';
import type { BoardPackRepresentation } from '@trivet/contract';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { NotFound } from '../app/NotFound.tsx';
import type { SessionWorkspace } from '../app/session.ts';
import { useWorkspaceHere } from '../app/useWorkspaceHere.ts';
import { announce } from '../lib/announce.ts';
import { ListTable } from '../lists/ListTable.tsx';
import { usePages } from '../lists/usePages.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { plusIcon } from '../ui/icons.tsx';
import { LinkButton } from '../ui/LinkButton.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { boardPacksQuery } from './board-packs.api.ts';
import { type Acts, packColumns } from './pack-columns.tsx';
import { RemovePack } from './RemovePack.tsx';
import { useRetry } from './useRetry.ts';
import { t } from './board-packs.strings.ts';

const BuildPackSheet = lazy(() => import('./BuildPackSheet.tsx'));
const SharePackSheet = lazy(() => import('./SharePackSheet.tsx'));

/** One’s own board packs: how far each has come, and what can be done with it. */
export function BoardPacksPage() {
  const workspace = useWorkspaceHere();
  return workspace ? <BoardPacks key={workspace.id} workspace={workspace} /> : <NotFound />;
}

type Opened = { act: 'build' } | { act: 'share' | 'remove'; pack: BoardPackRepresentation };

function BoardPacks({ workspace }: { workspace: SessionWorkspace }) {
  const pages = usePages(workspace.id);
  const query = useQuery(boardPacksQuery(workspace.id, pages.cursor));
  const [opened, open] = useState<Opened | null>(null);
  const close = () => open(null);
  const retry = useRetry();
  useSettledPacks(query.data?.items ?? []);
  const acts: Acts = {
    onShare: (pack) => open({ act: 'share', pack }),
    onRemove: (pack) => open({ act: 'remove', pack }),
    onRetry: retry.mutate,
  };
  const build = (
    <Button kind="primary" icon={plusIcon} onClick={() => open({ act: 'build' })}>
      {t('packs.build')}
    </Button>
  );
  return (
    <>
      <PageHeader
        title={t('packs.title')}
        within={[workspace.name]}
        lead={t('packs.lead')}
        actions={
          <>
            {build}
            <LinkButton to="/w/$workspace/overview" params={{ workspace: workspace.slug }}>
              {t('packs.overview')}
            </LinkButton>
          </>
        }
      />
      <ListTable<BoardPackRepresentation>
        query={query}
        pages={pages}
        what={t('packs.what')}
        caption={t('packs.caption')}
        columns={packColumns(acts)}
        idOf={({ id }) => id}
        nameOf={({ title }) => title}
        empty={<EmptyState title={t('packs.empty')}>{t('packs.emptyWhy')}</EmptyState>}
      />
      <Suspense>
        {opened?.act === 'build' && <BuildPackSheet workspace={workspace} onClose={close} />}
        {opened?.act === 'share' && <SharePackSheet pack={opened.pack} onClose={close} />}
      </Suspense>
      {opened?.act === 'remove' && <RemovePack pack={opened.pack} onClose={close} />}
    </>
  );
}

/** Whoever does not look at the table hears when a pack is ready, or has failed. */
function useSettledPacks(packs: readonly BoardPackRepresentation[]) {
  const before = useRef(new Map<string, string>());
  useEffect(() => {
    for (const { id, status, title } of packs) {
      const was = before.current.get(id);
      if (was !== undefined && was !== status && status === 'ready') announce(t('packs.isReady', { title }));
      if (was !== undefined && was !== status && status === 'failed') announce(t('packs.hasFailed', { title }));
      before.current.set(id, status);
    }
  }, [packs]);
}
