import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ListedImport } from '@trivet/contract';
import { problemOf } from '../lib/problem.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { toast } from '../ui/Toast.tsx';
import { showImport } from './imports.api.ts';
import { undo } from './imports.calls.ts';
import { t } from './imports.strings.ts';

type Undone = Pick<
  ListedImport,
  'id' | 'version' | 'workspaceId' | 'partnershipId' | 'fileName' | 'created' | 'updated'
>;

/** Takes an import back whole; where records have moved on since, it says which, and takes back nothing. */
export default function UndoImportDialog({ imported, onClose }: { imported: Undone; onClose: () => void }) {
  const { fileName: name, created, updated } = imported;
  const queries = useQueryClient();
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => undo(imported),
    onSuccess: async (undone) => {
      await showImport(queries, undone);
      toast(t('imports.undoneToast', { name }));
      onClose();
    },
  });
  return (
    <Dialog
      title={t('imports.undoAsk', { name })}
      onClose={onClose}
      footer={
        <>
          {!error && (
            <Button kind="danger" busy={isPending} onClick={() => mutate()}>
              {t('imports.undoVerb')}
            </Button>
          )}
          <Button onClick={onClose}>{t('imports.undoKeep')}</Button>
        </>
      }
    >
      {error ? <Refused error={error} /> : <p>{t('imports.undoWhat', { created, updated })}</p>}
    </Dialog>
  );
}

/** By name: what would be lost if all were taken back. */
function Refused({ error }: { error: unknown }) {
  const { title, errors = [] } = problemOf(error);
  if (errors.length === 0) return <Banner kind="bad" title={title || t('imports.noAnswer')} />;
  return (
    <div role="alert">
      <Banner kind="bad" title={t('imports.undoRefused', { count: errors.length })}>
        <ul>
          {errors.map(({ message }) => (
            <li key={message}>{message}</li>
          ))}
        </ul>
        <p>{t('imports.undoByHand')}</p>
      </Banner>
    </div>
  );
}
