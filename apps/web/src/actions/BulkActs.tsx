import type { ListedAction } from '@trivet/contract';
import { lazy, Suspense, useState } from 'react';
import type { Place } from '../partnerships/place.ts';
import { Button } from '../ui/Button.tsx';
import { t } from './bulk.strings.ts';

const BulkEditDialog = lazy(() => import('./BulkEditDialog.tsx'));
const most = 100;

/** What can be done with the ticked actions together. */
export function BulkActs({ place, rows, onDone }: { place: Place; rows: readonly ListedAction[]; onDone: () => void }) {
  const [isOpen, setOpen] = useState(false);
  if (rows.length > most) return <p>{t('bulk.tooMany')}</p>;
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {t('bulk.change')}
      </Button>
      <Suspense>{isOpen && <BulkEditDialog {...{ place, rows, onDone }} onClose={() => setOpen(false)} />}</Suspense>
    </>
  );
}
