import type { ReportRepresentation } from '@trivet/contract';
import { lazy, Suspense, useState } from 'react';
import { Button } from '../ui/Button.tsx';
import { t } from './reports.strings.ts';

const DueDialog = lazy(() => import('./DueDialog.tsx'));

/** The way to another due date. */
export function DueDate({ report }: { report: ReportRepresentation }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {t('report.moveDue')}
      </Button>
      <Suspense>{isOpen && <DueDialog report={report} onClose={() => setOpen(false)} />}</Suspense>
    </>
  );
}
