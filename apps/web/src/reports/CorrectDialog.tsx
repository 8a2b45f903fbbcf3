import type { ReportRepresentation } from '@trivet/contract';
import type { ReportCorrection } from '@trivet/domain';
import { Form, useForm } from '../lib/Form.tsx';
import { api } from '../lib/api.ts';
import { DateField } from '../ui/DateField.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { toast } from '../ui/Toast.tsx';
import { dueAgain } from './due-again.ts';
import { useReportChange } from './reports.api.ts';
import { t } from './reports.strings.ts';

type Props = { report: ReportRepresentation; onClose: () => void };

/** Opens what was submitted again, with the reason. */
export default function CorrectDialog({ report, onClose }: Props) {
  const params = { partnershipId: report.partnershipId, reportId: report.id };
  const { mutateAsync: correct } = useReportChange(report, (body: ReportCorrection) =>
    api.reports.correct({ params, body }, { ifMatch: report.version }),
  );
  const form = useForm<{ because: string; dueOn: string | null }, ReportCorrection>({
    schema: () => import('@trivet/domain').then((domain) => domain.ReportCorrection),
    defaultValues: { because: '', dueOn: dueAgain(report) },
    onSubmit: async (body) => {
      await correct(body);
      toast(t('report.correctingNow', { label: report.label }));
      onClose();
    },
  });
  return (
    <Dialog title={t('report.correctTitle', { label: report.label })} onClose={onClose}>
      <Form form={form} submit={t('report.correct')} onCancel={onClose}>
        <p>{t('report.correctWhat', { edition: report.editions })}</p>
        <TextArea {...form.field('because')} label={t('report.why')} rows={2} />
        <DateField {...form.field('dueOn')} label={t('report.dueAgain')} />
      </Form>
    </Dialog>
  );
}
