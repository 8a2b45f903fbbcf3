import type { DecisionRepresentation } from '@trivet/contract';
import type { DecisionReview } from '@trivet/domain';
import { api } from '../lib/api.ts';
import { addDays, type Day, today } from '../lib/dates.ts';
import { Form, useForm } from '../lib/Form.tsx';
import { shortOf } from '../partnerships/place.ts';
import { DateField } from '../ui/DateField.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { toast } from '../ui/Toast.tsx';
import { paramsOf, useDecisionChange } from './decisions.api.ts';
import { t } from './decisions.strings.ts';

type Props = { decision: DecisionRepresentation; onClose: () => void };
type Values = { words: string; nextReviewOn: Day | null };

/** Looks at a decision again: what was found, and when the next look is. */
export default function ReviewDialog({ decision, onClose }: Props) {
  const reference = shortOf(decision.reference);
  const { mutateAsync: review } = useDecisionChange((body: DecisionReview) =>
    api.decisions.review({ params: paramsOf(decision), body }, { ifMatch: decision.version }),
  );
  const form = useForm<Values, DecisionReview>({
    schema: () => import('@trivet/domain').then((domain) => domain.DecisionReview),
    defaultValues: { words: '', nextReviewOn: addDays(today(), 365) },
    says: { words: t('decision.review.missing') },
    draft: `decision.${decision.id}.review`,
    onSubmit: async (body) => {
      await review(body);
      toast(t('decision.review.done', { reference }));
      onClose();
    },
  });
  return (
    <Dialog title={t('decision.review.title', { reference })} onClose={onClose}>
      <Form form={form} submit={t('decision.review.save')} onCancel={onClose}>
        <TextArea {...form.field('words')} label={t('decision.review.words')} limit={2000} autoFocus />
        <DateField
          {...form.field('nextReviewOn')}
          label={t('decision.review.next')}
          min={addDays(today(), 1)}
          optional
        />
      </Form>
    </Dialog>
  );
}
