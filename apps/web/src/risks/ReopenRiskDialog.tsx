import type { RiskRepresentation } from '@trivet/contract';
import { Form, useForm } from '../lib/Form.tsx';
import { api } from '../lib/api.ts';
import { shortOf } from '../partnerships/place.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { toast } from '../ui/Toast.tsx';
import { useRiskChange } from './risks.api.ts';
import { t } from './risks.strings.ts';

type Values = { words: string };

/** Opens a risk again, with the reason that the next reader will look for. */
export default function ReopenRiskDialog({ risk, onClose }: { risk: RiskRepresentation; onClose: () => void }) {
  const reference = shortOf(risk.reference);
  const { mutateAsync: reopen } = useRiskChange((reason: string) =>
    api.risks.reopen(
      { params: { partnershipId: risk.partnershipId, riskId: risk.id }, body: { reason } },
      { ifMatch: risk.version },
    ),
  );
  const form = useForm<Values, Values>({
    schema: () => import('./risk-forms.ts').then(({ EndSchema }) => EndSchema),
    defaultValues: { words: '' },
    says: { words: t('risks.end.reopenMissing') },
    draft: `risk.reopen.${risk.id}`,
    onSubmit: async ({ words }) => {
      await reopen(words);
      toast(t('risks.end.reopened', { reference }));
      onClose();
    },
  });
  return (
    <Dialog title={t('risks.end.reopenTitle', { reference })} onClose={onClose}>
      <Form form={form} submit={t('risks.end.reopenSave', { reference })} onCancel={onClose}>
        <TextArea
          {...form.field('words')}
          label={t('risks.end.reopenAsk')}
          hint={t('risks.end.reopenHint')}
          autoFocus
        />
      </Form>
    </Dialog>
  );
}
