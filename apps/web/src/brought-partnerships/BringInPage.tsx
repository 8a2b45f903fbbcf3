import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { NotFound } from '../app/NotFound.tsx';
import type { SessionWorkspace } from '../app/session.ts';
import { useWorkspaceHere } from '../app/useWorkspaceHere.ts';
import { announce } from '../lib/announce.ts';
import { problemOf } from '../lib/problem.ts';
import { Banner } from '../ui/Banner.tsx';
import { Card } from '../ui/Card.tsx';
import { FileDrop } from '../ui/FileDrop.tsx';
import { LinkButton } from '../ui/LinkButton.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { ArchivePreview } from './ArchivePreview.tsx';
import { bringIn, previewArchive } from './brought-partnerships.api.ts';
import { t } from './brought-partnerships.strings.ts';

/** A partnership comes in from an archive: chosen, looked at, and only then brought in. */
export function BringInPage() {
  const workspace = useWorkspaceHere();
  return workspace ? <BringIn key={workspace.id} workspace={workspace} /> : <NotFound />;
}

const wordsOf = (error: unknown) => problemOf(error).title || t('bring.noAnswer');

function BringIn({ workspace }: { workspace: SessionWorkspace }) {
  const [file, setFile] = useState<File | null>(null);
  const { look, bring } = useBringing();
  const choose = (chosen: File | null) => {
    setFile(chosen);
    bring.reset();
    if (chosen) look.mutate({ workspaceId: workspace.id, file: chosen, code: undefined });
    else look.reset();
  };
  const fault = look.error === null || look.isPending ? undefined : wordsOf(look.error);
  const isDone = bring.data !== undefined;
  return (
    <>
      <PageHeader
        title={t('bring.title')}
        within={[workspace.name]}
        lead={t('bring.lead')}
        actions={<ToRegister workspace={workspace} />}
      />
      <div className="stack" data-gap="loose">
        {bring.data && <Done workspace={workspace} {...bring.data} />}
        {!isDone && (
          <Card>
            <FileDrop
              id="archive"
              label={t('bring.file')}
              hint={t('bring.fileHint')}
              accept=".zip"
              value={file}
              onChange={choose}
              error={fault}
            />
          </Card>
        )}
        {look.isPending && <Skeleton what={t('bring.reading')} count={6} />}
        {bring.isError && (
          <Banner kind="bad">
            <p>{wordsOf(bring.error)}</p>
          </Banner>
        )}
        {file && look.data && !isDone && (
          <ArchivePreview
            key={`${look.data.sha256} ${look.data.code}`}
            preview={look.data}
            isBringing={bring.isPending}
            onLook={(code) => look.mutate({ workspaceId: workspace.id, file, code })}
            onBring={(code) => bring.mutate({ workspaceId: workspace.id, file, code })}
          />
        )}
      </div>
    </>
  );
}

function useBringing() {
  const queries = useQueryClient();
  const onError = (error: unknown) => announce(wordsOf(error));
  const look = useMutation({ mutationFn: previewArchive, onError });
  const bring = useMutation({
    mutationFn: bringIn,
    onSuccess: ({ name }) => {
      announce(t('bring.done', { name }));
      return queries.invalidateQueries();
    },
    onError,
  });
  return { look, bring };
}

type Brought = { workspace: SessionWorkspace; name: string; code: string };

const Done = ({ workspace, name, code }: Brought) => (
  <Banner kind="good" title={t('bring.done', { name })} actions={<ToRegister workspace={workspace} isDone />}>
    <p>{t('bring.doneWords', { code })}</p>
  </Banner>
);

const ToRegister = ({ workspace, isDone = false }: { workspace: SessionWorkspace; isDone?: boolean }) => (
  <LinkButton to="/w/$workspace" params={{ workspace: workspace.slug }}>
    {t(isDone ? 'bring.open' : 'bring.register')}
  </LinkButton>
);
