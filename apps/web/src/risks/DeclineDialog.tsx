import type { RiskRepresentation } from '@trivet/contract';
import type { RiskAllocationAnswer } from '@trivet/domain';
import { Form, useForm } from '../lib/Form.tsx';
import { api } from '../lib/api.ts';
import { shortOf } from '../partnerships/place.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { toast } from '../ui/Toast.tsx';
import { useRiskChange } from './risks.api.ts';
import { t } from './sharing.strings.ts';

type Values = { answer: 'declined'; reason: string };

/** A lead owner organisation says why it cannot lead on a risk. */
export default function DeclineDialog({ risk, onClose }: { risk: RiskRepresentation; onClose: () => void }) {
  const reference = shortOf(risk.reference);
  const { mutateAsync: answer } = useRiskChange((body: RiskAllocationAnswer) =>
    api.risks.answerAllocation(
      { params: { partnershipId: risk.partnershipId, riskId: risk.id }, body },
      { ifMatch: risk.version },
    ),
  );
  const form = useForm<Values, RiskAllocationAnswer>({
    schema: () => import('./sharing-forms.ts').then(({ DeclineSchema }) => DeclineSchema),
    defaultValues: { answer: 'declined', reason: '' },
    says: { reason: t('sharing.decline.missing') },
    draft: `risk.decline.${risk.id}`,
    onSubmit: async (body) => {
      await answer(body);
      toast(t('sharing.decline.done', { reference }));
      onClose();
    },
  });
  return (
    <Dialog title={t('sharing.decline.title', { reference })} onClose={onClose}>
      <Form form={form} submit={t('sharing.decline.save')} onCancel={onClose}>
        <TextArea
          {...form.field('reason')}
          label={t('sharing.decline.why', { organisation: risk.leadPartnerName })}
          hint={t('sharing.decline.hint')}
          autoFocus
        />
      </Form>
    </Dialog>
  );
}
