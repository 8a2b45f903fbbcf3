import type { ReportRepresentation } from '@trivet/contract';
import type { ReportPatch } from '@trivet/domain';
import { Form, useForm } from '../lib/Form.tsx';
import { api } from '../lib/api.ts';
import { longDay } from '../lib/dates.ts';
import { DateField } from '../ui/DateField.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { toast } from '../ui/Toast.tsx';
import { useShowReport } from './reports.api.ts';
import { t } from './reports.strings.ts';

/** Moves the day a report is due; its reminders start afresh. */
export default function DueDialog({ report, onClose }: { report: ReportRepresentation; onClose: () => void }) {
  const show = useShowReport();
  const form = useForm<{ dueOn: string | null }, ReportPatch>({
    schema: () => import('@trivet/domain').then((domain) => domain.ReportPatch),
    defaultValues: { dueOn: report.dueOn },
    onSubmit: async (body) => {
      const params = { partnershipId: report.partnershipId, reportId: report.id };
      const moved = await api.reports.write({ params, body }, { ifMatch: report.version });
      await show(moved);
      toast(t('report.moved', { day: longDay(moved.dueOn) }));
      onClose();
    },
  });
  return (
    <Dialog title={t('report.moveDueTitle', { label: report.label })} onClose={onClose}>
      <div className="stack">
        <p>{t('report.moveDueWhat')}</p>
        <Form form={form} submit={t('report.moveDueSave')} onCancel={onClose}>
          <DateField {...form.field('dueOn')} label={t('report.newDue')} />
        </Form>
      </div>
    </Dialog>
  );
}
