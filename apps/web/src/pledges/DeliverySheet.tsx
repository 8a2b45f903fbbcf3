import type { PledgeRepresentation } from '@trivet/contract';
import type { PledgeDeliveryDraft } from '@trivet/domain';
import { api } from '../lib/api.ts';
import { type Day, today } from '../lib/dates.ts';
import { Form, useForm } from '../lib/Form.tsx';
import { shortOf, usePlace } from '../partnerships/place.ts';
import { DateField } from '../ui/DateField.tsx';
import { AmountField } from '../ui/MoneyField.tsx';
import { NumberField } from '../ui/NumberField.tsx';
import { Sheet } from '../ui/Sheet.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { toast } from '../ui/Toast.tsx';
import { usePledgeChange } from './pledges.api.ts';
import { t } from './pledges.strings.ts';

type Values = Omit<PledgeDeliveryDraft, 'deliveredOn'> & { deliveredOn: Day | null };

/** What came, when, and what shows it: counted as its pledge is. */
export default function DeliverySheet({ pledge, onClose }: { pledge: PledgeRepresentation; onClose: () => void }) {
  const { id: partnershipId } = usePlace();
  const { id: pledgeId, currency, unit } = pledge;
  const { mutateAsync: enter } = usePledgeChange((body: PledgeDeliveryDraft) =>
    api.pledges.deliver({ params: { partnershipId, pledgeId }, body }),
  );
  const form = useForm<Values, PledgeDeliveryDraft>({
    schema: () => import('@trivet/domain').then((domain) => domain.PledgeDeliveryDraft),
    defaultValues: { deliveredOn: today(), quantity: null, value: null, currency, evidence: '' },
    says: { deliveredOn: t('pledge.dayMissing'), evidence: t('delivery.evidenceMissing') },
    draft: `delivery.${pledgeId}`,
    onSubmit: async (body) => {
      const { reference } = await enter(body);
      toast(t('delivery.done', { reference: shortOf(reference) }));
      onClose();
    },
  });
  return (
    <Sheet title={t('delivery.add')} onClose={onClose}>
      <Form form={form} submit={t('delivery.save')} onCancel={onClose}>
        {pledge.quantity !== null && (
          <NumberField {...form.field('quantity')} label={t('delivery.quantity', { unit })} whole />
        )}
        {pledge.value !== null && (
          <AmountField
            {...form.field('value')}
            currency={currency}
            label={t(pledge.quantity === null ? 'delivery.amount' : 'delivery.value')}
          />
        )}
        <DateField {...form.field('deliveredOn')} label={t('delivery.day')} max={today()} />
        <TextArea
          {...form.field('evidence')}
          label={t('delivery.evidence')}
          hint={t('delivery.evidenceHint')}
          rows={2}
        />
      </Form>
    </Sheet>
  );
}
