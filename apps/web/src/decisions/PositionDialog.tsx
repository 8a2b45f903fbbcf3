import type { DecisionRepresentation } from '@trivet/contract';
import type { PositionDraft, Stance } from '@trivet/domain';
import { api } from '../lib/api.ts';
import { Form, useForm } from '../lib/Form.tsx';
import { shortOf } from '../partnerships/place.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Radios } from '../ui/Radios.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { toast } from '../ui/Toast.tsx';
import { stances } from './decision.choices.ts';
import { paramsOf, useDecisionChange } from './decisions.api.ts';
import { OnBehalf } from './OnBehalf.tsx';
import { t } from './decisions.strings.ts';

type Props = { decision: DecisionRepresentation; onClose: () => void };
type Values = { partnerId: string; stance: Stance | null; reason: string };

/** Says where one's organisation stands, or something else than before. */
export default function PositionDialog({ decision, onClose }: Props) {
  const mine = decision.voices.filter(({ mayAnswer }) => mayAnswer);
  const said = mine[0]?.position;
  const { mutateAsync: give } = useDecisionChange((body: PositionDraft) =>
    api.decisions.takePosition({ params: paramsOf(decision), body }),
  );
  const form = useForm<Values, PositionDraft>({
    schema: () => import('@trivet/domain').then((domain) => domain.PositionDraft),
    defaultValues: { partnerId: mine[0]?.partnerId ?? '', stance: said?.stance ?? null, reason: said?.reason ?? '' },
    says: { stance: t('decision.answer.missing') },
    draft: `decision.${decision.id}.position`,
    onSubmit: async (body) => {
      await give(body);
      toast(t('decision.answer.done'));
      onClose();
    },
  });
  return (
    <Dialog title={t('decision.answer.title', { reference: shortOf(decision.reference) })} onClose={onClose}>
      <Form form={form} submit={t('decision.answer.save')} onCancel={onClose}>
        <OnBehalf decision={decision} mine={mine} partner={form.field('partnerId')} />
        <Radios
          {...form.field('stance')}
          label={t('decision.answer.stance')}
          options={stances.map((value) => ({ value, label: t(`stance.${value}`) }))}
        />
        <TextArea
          {...form.field('reason')}
          label={t('decision.answer.reason')}
          hint={t('decision.answer.reasonHint')}
          optional={form.values.stance !== 'object'}
          limit={2000}
        />
      </Form>
    </Dialog>
  );
}
