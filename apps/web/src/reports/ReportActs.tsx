import type { ReportRepresentation } from '@trivet/contract';
import { lazy, Suspense, useState } from 'react';
import { api } from '../lib/api.ts';
import { Button } from '../ui/Button.tsx';
import { toast } from '../ui/Toast.tsx';
import { useReportChange } from './reports.api.ts';
import { t } from './reports.strings.ts';

const GiveBackDialog = lazy(() => import('./GiveBackDialog.tsx'));
const CorrectDialog = lazy(() => import('./CorrectDialog.tsx'));
const WaiveDialog = lazy(() => import('./WaiveDialog.tsx'));

/** What may be done with a report beside writing it: judging, correcting, waiving it. */
export function ReportActs({ report }: { report: ReportRepresentation }) {
  const [opened, open] = useState<'return' | 'correct' | 'waive' | null>(null);
  const may = (what: string) => report.permissions.may.some((action) => action === `report.${what}`);
  const close = () => open(null);
  if (!['accept', 'return', 'correct', 'waive'].some(may)) return null;
  return (
    <div className="cluster detail-acts">
      {may('accept') && <Accept report={report} />}
      {may('return') && <Button onClick={() => open('return')}>{t('report.giveBack')}</Button>}
      {may('correct') && <Button onClick={() => open('correct')}>{t('report.correct')}</Button>}
      {may('waive') && <Button onClick={() => open('waive')}>{t('report.waive')}</Button>}
      <Suspense>
        {opened === 'return' && <GiveBackDialog report={report} onClose={close} />}
        {opened === 'correct' && <CorrectDialog report={report} onClose={close} />}
        {opened === 'waive' && <WaiveDialog report={report} onClose={close} />}
      </Suspense>
    </div>
  );
}

function Accept({ report }: { report: ReportRepresentation }) {
  const { mutate, isPending } = useReportChange(report, () =>
    api.reports.accept({ params: paramsOf(report) }, { ifMatch: report.version }),
  );
  const done = () => toast(t('report.accepted', { label: report.label }));
  return (
    <Button kind="primary" busy={isPending} onClick={() => mutate(undefined, { onSuccess: done })}>
      {t('report.accept')}
    </Button>
  );
}

const paramsOf = ({ partnershipId, id }: ReportRepresentation) => ({ partnershipId, reportId: id });
