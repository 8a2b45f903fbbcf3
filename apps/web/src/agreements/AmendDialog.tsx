import type { AgreementRepresentation } from '@trivet/contract';
import type { AgreementAmendment } from '@trivet/domain';
import { Form, useForm } from '../lib/Form.tsx';
import { api } from '../lib/api.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { toast } from '../ui/Toast.tsx';
import { paramsOf, useAgreementChange } from './agreements.api.ts';
import { t } from './agreements.strings.ts';

/** Opens a copy of what was signed, to be changed, compared and signed anew. */
export default function AmendDialog({
  agreement,
  onClose,
}: {
  agreement: AgreementRepresentation;
  onClose: () => void;
}) {
  const { mutateAsync: amend } = useAgreementChange((body: AgreementAmendment) =>
    api.agreements.amend({ params: paramsOf(agreement), body }, { ifMatch: agreement.version }),
  );
  const form = useForm<AgreementAmendment, AgreementAmendment>({
    schema: () => import('@trivet/domain').then((domain) => domain.AgreementAmendment),
    defaultValues: { because: '' },
    says: { because: t('amend.missing') },
    onSubmit: async (body) => {
      await amend(body);
      toast(t('amend.done'));
      onClose();
    },
  });
  return (
    <Dialog title={t('acts.amend')} onClose={onClose}>
      <Form form={form} submit={t('amend.save')} onCancel={onClose}>
        <p>{t('amend.lead')}</p>
        <TextArea {...form.field('because')} label={t('amend.why')} limit={500} autoFocus />
      </Form>
    </Dialog>
  );
}
