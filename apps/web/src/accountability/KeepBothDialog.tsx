import type { AccountabilityClash } from '@trivet/contract';
import { Form, useForm } from '../lib/Form.tsx';
import { api } from '../lib/api.ts';
import { shortOf, usePlace } from '../partnerships/place.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { toast } from '../ui/Toast.tsx';
import { useSettling } from './accountability.api.ts';
import { t } from './accountability.strings.ts';

type Props = { clash: AccountabilityClash; onClose: () => void };
type Values = { reason: string };

/** Both lines stay as they are, for a reason that everyone reads. */
export default function KeepBothDialog({ clash, onClose }: Props) {
  const place = usePlace();
  const { keepLineId, keepTerms, lineId, terms } = clash;
  const { mutateAsync: settle } = useSettling(place.id, ({ reason }: Values) =>
    api.accountability.keepBoth({
      params: { partnershipId: place.id },
      body: { keepLineId, keepTerms, lineId, terms, reason },
    }),
  );
  const both = { first: shortOf(clash.keepReference), second: shortOf(clash.reference) };
  const form = useForm<Values, Values>({
    schema: () => import('@trivet/domain').then((domain) => domain.ClashSettlementDraft.pick({ reason: true })),
    defaultValues: { reason: '' },
    says: { reason: t('acc.keepBoth.missing') },
    onSubmit: async (values) => {
      await settle(values);
      toast(t('acc.keepBoth.done', both));
      onClose();
    },
  });
  return (
    <Dialog title={t('acc.keepBoth.title', both)} onClose={onClose}>
      <Form form={form} submit={t('acc.keepBoth.do')} onCancel={onClose}>
        <p>{t('acc.keepBoth.lead')}</p>
        <TextArea {...form.field('reason')} label={t('acc.keepBoth.why')} limit={500} rows={2} autoFocus />
      </Form>
    </Dialog>
  );
}
