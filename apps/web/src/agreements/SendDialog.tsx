import type { AgreementRepresentation } from '@trivet/contract';
import type { AgreementSending } from '@trivet/domain';
import { Form, useForm } from '../lib/Form.tsx';
import { api } from '../lib/api.ts';
import { addDays, type Day, today } from '../lib/dates.ts';
import { DateField } from '../ui/DateField.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { toast } from '../ui/Toast.tsx';
import { paramsOf, useAgreementChange } from './agreements.api.ts';
import { t } from './agreements.strings.ts';

type Values = { signBy: Day | null; because: string };

/** Freezes the text and asks each party to sign it. */
export default function SendDialog({
  agreement,
  onClose,
}: {
  agreement: AgreementRepresentation;
  onClose: () => void;
}) {
  const { mutateAsync: send } = useAgreementChange((body: AgreementSending) =>
    api.agreements.send({ params: paramsOf(agreement), body }, { ifMatch: agreement.version }),
  );
  const form = useForm<Values, AgreementSending>({
    schema: () => import('@trivet/domain').then((domain) => domain.AgreementSending),
    defaultValues: { signBy: addDays(today(), 14), because: agreement.amendingBecause },
    onSubmit: async (body) => {
      const { latestVersion } = await send(body);
      toast(t('send.done', { version: latestVersion }));
      onClose();
    },
  });
  return (
    <Dialog title={t('acts.send')} onClose={onClose}>
      <Form form={form} submit={t('acts.send')} onCancel={onClose}>
        <p>{t('send.lead', { count: agreement.parties.length })}</p>
        <DateField {...form.field('signBy')} label={t('send.signBy')} min={today()} />
        {agreement.latestVersion > 0 && (
          <TextArea {...form.field('because')} label={t('send.because')} optional limit={500} />
        )}
      </Form>
    </Dialog>
  );
}
