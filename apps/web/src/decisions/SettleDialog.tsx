import type { DecisionRepresentation } from '@trivet/contract';
import type { DecisionOutcome } from '@trivet/domain';
import { api } from '../lib/api.ts';
import { type Day, today } from '../lib/dates.ts';
import { Form, useForm } from '../lib/Form.tsx';
import { shortOf } from '../partnerships/place.ts';
import { DateField } from '../ui/DateField.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Radios } from '../ui/Radios.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { toast } from '../ui/Toast.tsx';
import { paramsOf, useDecisionChange } from './decisions.api.ts';
import { t } from './decisions.strings.ts';

type Props = { decision: DecisionRepresentation; onClose: () => void };
type Values = { as: DecisionOutcome['as']; outcome: string; effectiveOn: Day | null };

/** A person writes what comes of it; the rule says what it may be. */
export default function SettleDialog({ decision, onClose }: Props) {
  const reference = shortOf(decision.reference);
  const { verdict } = decision;
  const { mutateAsync: settle } = useDecisionChange((body: DecisionOutcome) =>
    api.decisions.settle({ params: paramsOf(decision), body }, { ifMatch: decision.version }),
  );
  const form = useForm<Values, DecisionOutcome>({
    schema: () => import('@trivet/domain').then((domain) => domain.DecisionOutcome),
    defaultValues: { as: verdict.result === 'carried' ? 'taken' : 'not_taken', outcome: '', effectiveOn: null },
    says: { outcome: t('decision.settle.missing') },
    draft: `decision.${decision.id}.outcome`,
    onSubmit: async (body) => {
      await settle(body);
      toast(t('decision.settle.done', { reference }));
      onClose();
    },
  });
  return (
    <Dialog title={t('decision.settle.title', { reference })} onClose={onClose}>
      <Form form={form} submit={t('decision.settle.save')} onCancel={onClose}>
        <p>{t(`because.${verdict.because}`)}</p>
        <Radios
          {...form.field('as')}
          label={t('decision.settle.as')}
          options={(['taken', 'not_taken'] as const).map((value) => ({ value, label: t(`decision.settle.${value}`) }))}
        />
        <TextArea
          {...form.field('outcome')}
          label={t('decision.settle.outcome')}
          hint={t('decision.settle.outcomeHint')}
          limit={2000}
        />
        {form.values.as === 'taken' && (
          <DateField
            {...form.field('effectiveOn')}
            label={t('decision.settle.effectiveOn')}
            hint={t('decision.settle.effectiveHint')}
            min={today()}
            optional
          />
        )}
      </Form>
    </Dialog>
  );
}
