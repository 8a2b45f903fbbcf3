import type { AgreementPartyView, AgreementRepresentation } from '@trivet/contract';
import { Form, useForm } from '../lib/Form.tsx';
import { api } from '../lib/api.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { toast } from '../ui/Toast.tsx';
import { paramsOf, useAgreementChange } from './agreements.api.ts';
import { t } from './agreements.strings.ts';

type Props = { agreement: AgreementRepresentation; party: AgreementPartyView; onClose: () => void };
type Values = { reason: string };

/** A no with its reason: whoever drafts sees it, and can change the text. */
export default function RefuseDialog({ agreement, party, onClose }: Props) {
  const { partnerId, partnerName: partner, asked } = party;
  const { mutateAsync: refuse } = useAgreementChange(({ reason }: Values) =>
    api.agreements.refuse({ params: paramsOf(agreement), body: { partnerId, version: asked ?? 1, reason } }),
  );
  const form = useForm<Values, Values>({
    schema: () => import('@trivet/domain').then((domain) => domain.AgreementRefusal.pick({ reason: true })),
    defaultValues: { reason: '' },
    says: { reason: t('refuse.missing') },
    draft: `agreement.refuse.${party.id}`,
    onSubmit: async (values) => {
      await refuse(values);
      toast(t('refuse.done'));
      onClose();
    },
  });
  return (
    <Dialog title={t('refuse.title', { partner })} onClose={onClose}>
      <Form form={form} submit={t('acts.refuse')} onCancel={onClose}>
        <TextArea {...form.field('reason')} label={t('refuse.why')} hint={t('refuse.whyHint')} limit={1000} autoFocus />
      </Form>
    </Dialog>
  );
}
