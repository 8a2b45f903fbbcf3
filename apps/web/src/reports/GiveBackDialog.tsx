import type { ReportRepresentation } from '@trivet/contract';
import type { ReportPart, ReportReturn } from '@trivet/domain';
import { Form, useForm } from '../lib/Form.tsx';
import { api } from '../lib/api.ts';
import { DateField } from '../ui/DateField.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { toast } from '../ui/Toast.tsx';
import { reportParts } from './report-parts.ts';
import { dueAgain } from './due-again.ts';
import { useReportChange } from './reports.api.ts';
import { t } from './reports.strings.ts';

type Props = { report: ReportRepresentation; onClose: () => void };
type Values = Record<ReportPart, string> & { dueOn: string | null };

/** Gives a report back: a comment on each part that must change, and by when. */
export default function GiveBackDialog({ report, onClose }: Props) {
  const params = { partnershipId: report.partnershipId, reportId: report.id };
  const { mutateAsync: giveBack } = useReportChange(report, (body: ReportReturn) =>
    api.reports.return({ params, body }, { ifMatch: report.version }),
  );
  const form = useForm<Values, ReportReturn>({
    schema: () => import('./give-back-form.ts').then(({ GiveBackSchema }) => GiveBackSchema),
    // The cast: every part is there, each empty.
    defaultValues: {
      ...(Object.fromEntries(reportParts.map((part) => [part, ''])) as Record<ReportPart, string>),
      dueOn: dueAgain(report),
    },
    says: { headline: t('report.giveBackNone') },
    draft: `report.return.${report.id}`,
    onSubmit: async (body) => {
      await giveBack(body);
      toast(t('report.givenBack', { label: report.label }));
      onClose();
    },
  });
  return (
    <Dialog title={t('report.giveBackTitle', { label: report.label })} size="wide" onClose={onClose}>
      <Form form={form} submit={t('report.giveBack')} onCancel={onClose}>
        <p>{t('report.giveBackLead', { edition: report.editions })}</p>
        {reportParts.map((part) => (
          <TextArea key={part} {...form.field(part)} label={t(`report.part.${part}`)} rows={2} optional />
        ))}
        <DateField {...form.field('dueOn')} label={t('report.dueAgain')} />
      </Form>
    </Dialog>
  );
}
