import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReportFileRepresentation } from '@trivet/contract';
import { useEffect, useRef } from 'react';
import { NotFound } from '../app/NotFound.tsx';
import type { SessionWorkspace } from '../app/session.ts';
import { useWorkspaceHere } from '../app/useWorkspaceHere.ts';
import { announce } from '../lib/announce.ts';
import { api } from '../lib/api.ts';
import { ListTable } from '../lists/ListTable.tsx';
import { usePages } from '../lists/usePages.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { LinkButton } from '../ui/LinkButton.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { toast } from '../ui/Toast.tsx';
import { reportFileColumns } from './report-file-columns.tsx';
import { reportFilesQuery } from './report-files.api.ts';
import { t } from './report-files.strings.ts';
import { tellWhy } from './tell-why.ts';

/** One’s own report files: how far each has come, and the way to take it away. */
export function ReportFilesPage() {
  const workspace = useWorkspaceHere();
  return workspace ? <ReportFiles key={workspace.id} workspace={workspace} /> : <NotFound />;
}

function ReportFiles({ workspace }: { workspace: SessionWorkspace }) {
  const pages = usePages(workspace.id);
  const query = useQuery(reportFilesQuery(workspace.id, pages.cursor));
  const remove = useRemove();
  useSettledFiles(query.data?.items ?? []);
  return (
    <>
      <PageHeader
        title={t('files.title')}
        within={[workspace.name]}
        lead={t('files.lead')}
        actions={
          <LinkButton to="/w/$workspace/overview" params={{ workspace: workspace.slug }}>
            {t('files.overview')}
          </LinkButton>
        }
      />
      <ListTable<ReportFileRepresentation>
        query={query}
        pages={pages}
        what={t('files.what')}
        caption={t('files.caption')}
        columns={reportFileColumns(remove.mutate)}
        idOf={({ id }) => id}
        nameOf={({ title }) => title}
        empty={<EmptyState title={t('files.empty')}>{t('files.emptyWhy')}</EmptyState>}
      />
    </>
  );
}

/** It can be asked for again, so nothing is asked first. */
function useRemove() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ workspaceId, id: fileId }: ReportFileRepresentation) =>
      api.reportFiles.remove({ params: { workspaceId, fileId } }),
    onSuccess: () => toast(t('files.removed')),
    onError: tellWhy,
    onSettled: () => queries.invalidateQueries({ queryKey: ['report_files'] }),
  });
}

/** Whoever does not look at the table hears when a file is ready, or has failed. */
function useSettledFiles(files: readonly ReportFileRepresentation[]) {
  const before = useRef(new Map<string, string>());
  useEffect(() => {
    for (const file of files) {
      const was = before.current.get(file.id);
      const isNew = was !== undefined && was !== file.status;
      if (isNew && file.status === 'ready') announce(t('files.isReady', { title: file.title }));
      if (isNew && file.status === 'failed') announce(t('files.hasFailed', { title: file.title }));
      before.current.set(file.id, file.status);
    }
  }, [files]);
}
