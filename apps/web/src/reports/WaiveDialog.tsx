import type { ReportRepresentation } from '@trivet/contract';
import type { ReportWaiver } from '@trivet/domain';
import { Form, useForm } from '../lib/Form.tsx';
import { api } from '../lib/api.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { toast } from '../ui/Toast.tsx';
import { useReportChange } from './reports.api.ts';
import { t } from './reports.strings.ts';

type Props = { report: ReportRepresentation; onClose: () => void };

/** Says that a report is not needed, and why. */
export default function WaiveDialog({ report, onClose }: Props) {
  const params = { partnershipId: report.partnershipId, reportId: report.id };
  const { mutateAsync: waive } = useReportChange(report, (body: ReportWaiver) =>
    api.reports.waive({ params, body }, { ifMatch: report.version }),
  );
  const form = useForm<{ because: string }, ReportWaiver>({
    schema: () => import('@trivet/domain').then((domain) => domain.ReportWaiver),
    defaultValues: { because: '' },
    onSubmit: async (body) => {
      await waive(body);
      toast(t('report.waived', { label: report.label }));
      onClose();
    },
  });
  return (
    <Dialog title={t('report.waiveTitle', { label: report.label })} onClose={onClose}>
      <Form form={form} submit={t('report.waive')} onCancel={onClose}>
        <p>{t('report.waiveWhat')}</p>
        <TextArea {...form.field('because')} label={t('report.why')} rows={2} />
      </Form>
    </Dialog>
  );
}
