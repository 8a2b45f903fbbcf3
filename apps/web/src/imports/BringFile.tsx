import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useEffectEvent, useState } from 'react';
import { announce } from '../lib/announce.ts';
import { problemOf } from '../lib/problem.ts';
import { Button } from '../ui/Button.tsx';
import { Disclosure } from '../ui/Disclosure.tsx';
import { FileDrop } from '../ui/FileDrop.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { areRows, bringFile, pastedFile } from './bring-file.ts';
import type { Register } from './import-address.ts';
import { useImportsPlace } from './imports-place.ts';
import { showImport } from './imports.api.ts';
import { t } from './imports.strings.ts';

/** A file chosen, dropped or pasted: it is read at once, and its columns come next. */
export function BringFile({ register }: { register: Register | 'indicator_values' }) {
  const { mutate: bring, isPending, error, variables: file = null } = useBringing(register);
  usePastedRows(bring);
  const fault = error === null ? undefined : problemOf(error).title || t('imports.noAnswer');
  return (
    <div className="stack">
      <FileDrop
        id="import-file"
        label={t('imports.file')}
        hint={t('imports.fileHint')}
        accept=".xlsx,.csv,.tsv,.txt"
        value={file}
        onChange={(chosen) => chosen && bring(chosen)}
        error={isPending ? undefined : fault}
      />
      {isPending && <Skeleton what={t('imports.reading')} count={3} />}
      <Disclosure plain title={t('imports.paste')}>
        <PasteRows onPaste={(text) => bring(pastedFile(text))} />
      </Disclosure>
    </div>
  );
}

function useBringing(register: Register | 'indicator_values') {
  const { at, steps, address } = useImportsPlace();
  const queries = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: async (file: File) => bringFile(at, register, file),
    onSuccess: async (imported) => {
      void showImport(queries, imported);
      await navigate({ to: steps.match, params: { ...address, register, importId: imported.id } });
    },
    onError: (error) => announce(problemOf(error).title || t('imports.noAnswer')),
  });
}

/** A press of Ctrl V anywhere on the page brings what was copied, unless one is typing. */
function usePastedRows(bring: (file: File) => void) {
  const take = useEffectEvent((event: ClipboardEvent) => {
    if (event.target instanceof Element && event.target.closest('input, textarea, select')) return;
    const text = event.clipboardData?.getData('text/plain') ?? '';
    const file = event.clipboardData?.files[0] ?? (areRows(text) ? pastedFile(text) : null);
    if (file) bring(file);
  });
  useEffect(() => {
    document.addEventListener('paste', take);
    return () => document.removeEventListener('paste', take);
  }, []);
}

function PasteRows({ onPaste }: { onPaste: (text: string) => void }) {
  const [text, setText] = useState('');
  const [isShort, setShort] = useState(false);
  const read = () => (areRows(text) ? onPaste(text) : setShort(true));
  return (
    <div className="stack">
      <TextArea
        id="import-paste"
        label={t('imports.pasteRows')}
        hint={t('imports.pasteHint')}
        rows={6}
        value={text}
        onChange={(value) => {
          setText(value);
          setShort(false);
        }}
        error={isShort ? t('imports.pasteShort') : undefined}
      />
      <div>
        <Button onClick={read}>{t('imports.readPasted')}</Button>
      </div>
    </div>
  );
}
