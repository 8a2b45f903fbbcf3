import type { MinutesCorrectionView } from '@trivet/contract';
import type { CorrectionAnswer } from '@trivet/domain';
import { api } from '../lib/api.ts';
import { Form, useForm } from '../lib/Form.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Radios } from '../ui/Radios.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import type { OfMinutes } from './Corrections.tsx';
import { useMinutesChange } from './minutes.api.ts';
import { t } from './minutes.strings.ts';

type Props = { correction: MinutesCorrectionView; place: OfMinutes; onClose: () => void };
type Values = { answer: CorrectionAnswer['answer'] | null; words: string };

/** Whoever takes the minutes says what becomes of a correction. */
export default function AnswerDialog({ correction, place, onClose }: Props) {
  const { mutateAsync: answer } = useMinutesChange((body: CorrectionAnswer) =>
    api.minutes.answer({ params: { ...place, correctionId: correction.id }, body }, { ifMatch: correction.version }),
  );
  const form = useForm<Values, CorrectionAnswer>({
    schema: () => import('./minutes-forms.ts').then((forms) => forms.CorrectionAnswer),
    defaultValues: { answer: null, words: '' },
    says: { answer: t('corrections.answer.missing') },
    draft: `correction.${correction.id}`,
    onSubmit: async (body) => {
      await answer(body);
      onClose();
    },
  });
  return (
    <Dialog title={t('corrections.answer.title')} onClose={onClose}>
      <Form form={form} submit={t('corrections.answer.save')} onCancel={onClose}>
        <p className="as-typed">{correction.words}</p>
        <Radios
          {...form.field('answer')}
          label={t('corrections.answer.which')}
          options={(['taken', 'declined'] as const).map((value) => ({
            value,
            label: t(`corrections.answer.${value}`),
          }))}
        />
        <TextArea
          {...form.field('words')}
          label={t('corrections.answer.words')}
          rows={2}
          optional={form.values.answer !== 'declined'}
        />
      </Form>
    </Dialog>
  );
}
