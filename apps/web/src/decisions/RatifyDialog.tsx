import type { DecisionRepresentation } from '@trivet/contract';
import type { RatificationDraft } from '@trivet/domain';
import { api } from '../lib/api.ts';
import { Form, useForm } from '../lib/Form.tsx';
import { shortOf } from '../partnerships/place.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Radios } from '../ui/Radios.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { toast } from '../ui/Toast.tsx';
import { paramsOf, useDecisionChange } from './decisions.api.ts';
import { OnBehalf } from './OnBehalf.tsx';
import { t } from './decisions.strings.ts';

type Props = { decision: DecisionRepresentation; onClose: () => void };
type Values = { partnerId: string; answer: RatificationDraft['answer'] | null; words: string };

/** An organisation answers whether it stands by what its representative could not promise. */
export default function RatifyDialog({ decision, onClose }: Props) {
  const mine = decision.voices.filter(({ mayRatify }) => mayRatify);
  const { mutateAsync: ratify } = useDecisionChange((body: RatificationDraft) =>
    api.decisions.ratify({ params: paramsOf(decision), body }),
  );
  const form = useForm<Values, RatificationDraft>({
    schema: () => import('@trivet/domain').then((domain) => domain.RatificationDraft),
    defaultValues: { partnerId: mine[0]?.partnerId ?? '', answer: null, words: '' },
    says: { answer: t('decision.answer.missing') },
    draft: `decision.${decision.id}.ratification`,
    onSubmit: async (body) => {
      await ratify(body);
      toast(t('decision.ratify.done'));
      onClose();
    },
  });
  return (
    <Dialog title={t('decision.ratify.title', { reference: shortOf(decision.reference) })} onClose={onClose}>
      <Form form={form} submit={t('decision.ratify.save')} onCancel={onClose}>
        <OnBehalf decision={decision} mine={mine} partner={form.field('partnerId')} />
        <Radios
          {...form.field('answer')}
          label={t('decision.ratify.answer')}
          options={(['ratified', 'refused'] as const).map((value) => ({ value, label: t(`decision.ratify.${value}`) }))}
        />
        <TextArea
          {...form.field('words')}
          label={t('decision.ratify.words')}
          hint={t('decision.ratify.wordsHint')}
          optional={form.values.answer !== 'refused'}
          limit={2000}
        />
      </Form>
    </Dialog>
  );
}
