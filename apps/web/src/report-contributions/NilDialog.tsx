import type { ReportContributionRepresentation } from '@trivet/contract';
import type { NilReturn } from '@trivet/domain';
import { Form, useForm } from '../lib/Form.tsx';
import { api } from '../lib/api.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { toast } from '../ui/Toast.tsx';
import { paramsOf, useContributionChange } from './report-contributions.api.ts';
import { t } from './report-contributions.strings.ts';

type Props = { contribution: ReportContributionRepresentation; onClose: () => void };

/** A partner that has nothing to report says why. */
export default function NilDialog({ contribution, onClose }: Props) {
  const { mutateAsync: send } = useContributionChange(contribution, (body: NilReturn) =>
    api.reportContributions.sendNil({ params: paramsOf(contribution), body }, { ifMatch: contribution.version }),
  );
  const form = useForm<{ reason: string }, NilReturn>({
    schema: () => import('@trivet/domain').then((domain) => domain.NilReturn),
    defaultValues: { reason: '' },
    onSubmit: async (body) => {
      await send(body);
      toast(t('contribution.nilDone'));
      onClose();
    },
  });
  return (
    <Dialog title={t('contribution.nilTitle', { partner: contribution.partnerShortName })} onClose={onClose}>
      <Form form={form} submit={t('contribution.nil')} onCancel={onClose}>
        <p>{t('contribution.nilLead')}</p>
        <TextArea {...form.field('reason')} label={t('contribution.nilReason')} rows={2} />
      </Form>
    </Dialog>
  );
}
