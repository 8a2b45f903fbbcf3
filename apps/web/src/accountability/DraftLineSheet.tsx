import { Link } from '@tanstack/react-router';
import type { AccountabilityOverview } from '@trivet/contract';
import type { AccountabilityLineDraft } from '@trivet/domain';
import { Form, useForm } from '../lib/Form.tsx';
import { api } from '../lib/api.ts';
import type { FormState } from '../lib/useForm.ts';
import { addressIn, shortOf, usePlace } from '../partnerships/place.ts';
import { Radios } from '../ui/Radios.tsx';
import { Select } from '../ui/Select.tsx';
import { Sheet } from '../ui/Sheet.tsx';
import { TextField } from '../ui/TextField.tsx';
import { toast } from '../ui/Toast.tsx';
import { ends } from './accountability.choices.ts';
import { useLineChange } from './accountability.api.ts';
import type { LineStart, LineValues } from './line-values.ts';
import { TermFields } from './TermFields.tsx';
import { t } from './accountability.strings.ts';

type Props = { overview: AccountabilityOverview; start: LineStart; onClose: () => void };

/** Drafts a line: who answers to whom first, then for what and how. A gap fills in what it knows. */
export default function DraftLineSheet({ overview, start, onClose }: Props) {
  const place = usePlace();
  const { mutateAsync: draft } = useLineChange((body: AccountabilityLineDraft) =>
    api.accountabilityLines.draft({ params: { partnershipId: place.id }, body }),
  );
  const form = useForm<LineValues, AccountabilityLineDraft>({
    schema: () => import('./line-forms.ts').then(({ DraftSchema }) => DraftSchema),
    defaultValues: { ...empty, ...start },
    says: { whatFor: t('acc.field.whatMissing') },
    draft: `line.new.${place.id}.${Object.values(start).join('.')}`,
    onSubmit: async (body) => {
      const { reference } = await draft(body);
      const params = { ...addressIn(place), reference: shortOf(reference) };
      // A message outlives the page, and stands outside of it.
      const link = (
        <Link to="/w/$workspace/p/$code/accountability/$reference" params={params}>
          {t('acc.new.open')}
        </Link>
      );
      toast(t('acc.new.done', { reference: shortOf(reference) }), { link });
      onClose();
    },
  });
  return (
    <Sheet title={t('acc.new.title')} onClose={onClose}>
      <Form form={form} submit={t('acc.new.save')} onCancel={onClose}>
        <Radios
          {...form.field('answersTo')}
          label={t('acc.field.answersTo')}
          options={ends.map((value) => ({ value, label: t(`acc.field.answersTo.${value}`) }))}
        />
        <Ends form={form} overview={overview} />
        <TermFields form={form} />
      </Form>
    </Sheet>
  );
}

type EndsProps = { form: FormState<LineValues, AccountabilityLineDraft>; overview: AccountabilityOverview };

function Ends({ form, overview: { partners, outcomes } }: EndsProps) {
  const { answersTo, fromPartnerId } = form.values;
  const together = answersTo === 'sro' || answersTo === 'overall_body';
  const named = partners.map(({ partnerId, name }) => ({ value: partnerId, label: name }));
  const others = named.filter(({ value }) => value !== fromPartnerId);
  const body = partners.find(({ partnerId }) => partnerId === fromPartnerId)?.governingBody;
  const choose = { value: '', label: t('acc.field.choose') };
  return (
    <>
      {!together && (
        <Select
          {...form.field('fromPartnerId')}
          label={t('acc.field.from')}
          {...(answersTo === 'governing_body' && fromPartnerId && { hint: governing(body) })}
          options={[choose, ...named]}
        />
      )}
      {answersTo === 'partner' && (
        <Select {...form.field('toPartnerId')} label={t('acc.field.to')} options={[choose, ...others]} />
      )}
      {answersTo === 'sro' && (
        <Select
          {...form.field('contributionId')}
          label={t('acc.field.outcome')}
          options={[
            choose,
            ...outcomes.map(({ contributionId: value, code, statement }) => ({ value, label: `${code} ${statement}` })),
          ]}
        />
      )}
      {(answersTo === 'resource_source' || answersTo === 'overall_body') && (
        <TextField {...form.field('bodyName')} label={t('acc.field.body')} />
      )}
    </>
  );
}

const governing = (body: string | undefined) =>
  body ? t('acc.field.governing', { body }) : t('acc.field.governingNone');

const empty: LineValues = {
  answersTo: 'partner',
  fromPartnerId: '',
  toPartnerId: '',
  contributionId: '',
  bodyName: '',
  about: 'delivery',
  whatFor: '',
  means: 'progress_report',
  form: '',
  cadence: 'quarterly',
  firstDueOn: null,
  endsOn: null,
  consequence: '',
  agreementId: '',
  sectionKey: '',
  objectiveId: '',
  budgetLineId: '',
};
