import type { UnmetResponsibilityRepresentation } from '@trivet/contract';
import type { UnmetStep, UnmetStepTaking } from '@trivet/domain';
import { addDays, type Day, today } from '../lib/dates.ts';
import { Form, useForm } from '../lib/Form.tsx';
import { api } from '../lib/api.ts';
import { DateField } from '../ui/DateField.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { toast } from '../ui/Toast.tsx';
import { paramsOf, useUnmetChange } from './unmet.api.ts';
import { t } from './unmet.strings.ts';

type Props = { unmet: UnmetResponsibilityRepresentation; step: UnmetStep; onClose: () => void };
type Values = { step: UnmetStep; words: string; takenOn: Day | null; nextBy?: Day | null };

/** Records the step that is next, in words. */
export default function TakeStepDialog({ unmet, step, onClose }: Props) {
  const { mutateAsync: take } = useUnmetChange((body: UnmetStepTaking) =>
    api.unmetResponsibilities.takeStep({ params: paramsOf(unmet), body }, { ifMatch: unmet.version }),
  );
  const goesOn = step !== 'sponsor';
  const form = useForm<Values, UnmetStepTaking>({
    schema: () => import('@trivet/domain').then((domain) => domain.UnmetStepTaking),
    defaultValues: { step, words: '', takenOn: today(), ...(goesOn && { nextBy: addDays(today(), 14) }) },
    says: { words: t('unmet.take.wordsMissing') },
    draft: `unmet.${unmet.id}.${step}`,
    onSubmit: async (body) => {
      await take(body);
      toast(t('unmet.take.done', { step: t(`unmet.step.${step}`) }));
      onClose();
    },
  });
  return (
    <Dialog title={t(`unmet.next.${step}`)} onClose={onClose}>
      <Form form={form} submit={t('unmet.take.save')} onCancel={onClose}>
        <TextArea
          {...form.field('words')}
          label={t('unmet.take.words')}
          hint={t(`unmet.take.wordsHint.${step}`)}
          rows={4}
          limit={2000}
          autoFocus
        />
        <DateField {...form.field('takenOn')} label={t('unmet.take.on')} max={today()} />
        {goesOn && <DateField {...nextBy(form.field('nextBy'))} label={t('unmet.take.nextBy')} min={today()} />}
      </Form>
    </Dialog>
  );
}

/** The last step has no next one: its form does not hold the field at all. */
const nextBy = <Field extends { value: Day | null | undefined }>(field: Field) => ({
  ...field,
  value: field.value ?? null,
});
