import type { AgreementRepresentation } from '@trivet/contract';
import type { AgreementReview, AgreementVerdict } from '@trivet/domain';
import { Form, useForm } from '../lib/Form.tsx';
import { api } from '../lib/api.ts';
import { addDays, type Day, today } from '../lib/dates.ts';
import { DateField } from '../ui/DateField.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Radios } from '../ui/Radios.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { toast } from '../ui/Toast.tsx';
import { verdicts } from './agreement.choices.ts';
import { paramsOf, useAgreementChange } from './agreements.api.ts';
import { t } from './agreements.strings.ts';

type Values = { verdict: AgreementVerdict | null; note: string; nextReviewOn: Day | null };

/** Is it still worth having? Asked at least once a year. */
export default function ReviewDialog({
  agreement,
  onClose,
}: {
  agreement: AgreementRepresentation;
  onClose: () => void;
}) {
  const { mutateAsync: review } = useAgreementChange((body: AgreementReview) =>
    api.agreements.review({ params: paramsOf(agreement), body }, { ifMatch: agreement.version }),
  );
  const form = useForm<Values, AgreementReview>({
    schema: () => import('@trivet/domain').then((domain) => domain.AgreementReview),
    defaultValues: { verdict: null, note: '', nextReviewOn: addDays(today(), 365) },
    says: { verdict: t('review.verdictMissing'), note: t('review.noteMissing') },
    draft: `agreement.review.${agreement.id}`,
    onSubmit: async (body) => {
      await review(body);
      toast(t('review.done'));
      onClose();
    },
  });
  return (
    <Dialog title={t('acts.review')} onClose={onClose}>
      <Form form={form} submit={t('review.save')} onCancel={onClose}>
        <Radios
          {...form.field('verdict')}
          label={t('review.verdict')}
          options={verdicts.map((value) => ({ value, label: t(`verdict.${value}`) }))}
        />
        <TextArea {...form.field('note')} label={t('review.note')} limit={1000} />
        <DateField {...form.field('nextReviewOn')} label={t('review.next')} hint={t('review.nextHint')} min={today()} />
      </Form>
    </Dialog>
  );
}
