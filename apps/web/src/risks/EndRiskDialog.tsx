import type { RiskRepresentation } from '@trivet/contract';
import { Form, useForm } from '../lib/Form.tsx';
import { api } from '../lib/api.ts';
import { shortOf } from '../partnerships/place.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { toast } from '../ui/Toast.tsx';
import { useRiskChange } from './risks.api.ts';
import { t } from './risks.strings.ts';

export type Ending = 'close' | 'reopen';

type Props = { risk: RiskRepresentation; how: Ending; onClose: () => void };
type Values = { words: string };

/** Closes or reopens a risk, with the reason that the next reader will look for. */
export default function EndRiskDialog({ risk, how, onClose }: Props) {
  const reference = shortOf(risk.reference);
  const { mutateAsync: end } = useRiskChange((reason: string) =>
    api.risks[how](
      { params: { partnershipId: risk.partnershipId, riskId: risk.id }, body: { reason } },
      { ifMatch: risk.version },
    ),
  );
  const form = useForm<Values, Values>({
    schema: () => import('./risk-forms.ts').then(({ EndSchema }) => EndSchema),
    defaultValues: { words: '' },
    says: { words: t(`risks.end.${how}Missing`) },
    draft: `risk.${how}.${risk.id}`,
    onSubmit: async ({ words }) => {
      await end(words);
      toast(t(how === 'close' ? 'risks.end.closed' : 'risks.end.reopened', { reference }));
      onClose();
    },
  });
  return (
    <Dialog title={t(`risks.end.${how}Title`, { reference })} onClose={onClose}>
      <Form form={form} submit={t(`risks.end.${how}Save`, { reference })} onCancel={onClose}>
        <TextArea
          {...form.field('words')}
          label={t(`risks.end.${how}Ask`)}
          hint={t(`risks.end.${how}Hint`)}
          autoFocus
        />
      </Form>
    </Dialog>
  );
}
