import type { ReportContributionRepresentation } from '@trivet/contract';
import type { ContributionDueDate } from '@trivet/domain';
import { Form, useForm } from '../lib/Form.tsx';
import { api } from '../lib/api.ts';
import { longDay } from '../lib/dates.ts';
import { DateField } from '../ui/DateField.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { toast } from '../ui/Toast.tsx';
import { paramsOf, useContributionChange } from './report-contributions.api.ts';
import { t } from './report-contributions.strings.ts';

type Props = { contribution: ReportContributionRepresentation; onClose: () => void };

/** Gives one partner another day, with the reason. */
export default function MoveDueDialog({ contribution, onClose }: Props) {
  const { mutateAsync: move } = useContributionChange(contribution, (body: ContributionDueDate) =>
    api.reportContributions.moveDue({ params: paramsOf(contribution), body }, { ifMatch: contribution.version }),
  );
  const form = useForm<{ dueOn: string | null; reason: string }, ContributionDueDate>({
    schema: () => import('@trivet/domain').then((domain) => domain.ContributionDueDate),
    defaultValues: { dueOn: contribution.dueOn, reason: '' },
    onSubmit: async (body) => {
      const moved = await move(body);
      toast(t('contribution.dueDone', { day: longDay(moved.dueOn) }));
      onClose();
    },
  });
  return (
    <Dialog title={t('contribution.dueTitle', { partner: contribution.partnerShortName })} onClose={onClose}>
      <Form form={form} submit={t('contribution.due')} onCancel={onClose}>
        <p>{t('contribution.dueLead')}</p>
        <DateField {...form.field('dueOn')} label={t('contribution.newDue')} />
        <TextArea {...form.field('reason')} label={t('contribution.dueReason')} rows={2} />
      </Form>
    </Dialog>
  );
}
