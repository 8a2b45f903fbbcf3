import type { FormState } from '../lib/useForm.ts';
import { DateField } from '../ui/DateField.tsx';
import { Select } from '../ui/Select.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { abouts, cadences, meansOfAccount } from './accountability.choices.ts';
import type { LineValues } from './line-values.ts';
import { PlannedFields } from './PlannedFields.tsx';
import { RestsOnFields } from './RestsOnFields.tsx';
import { t } from './accountability.strings.ts';

/** For what, how, how often: what the parties agree to. */
export function TermFields<Output>({ form }: { form: FormState<LineValues, Output> }) {
  return (
    <>
      <TextArea {...form.field('whatFor')} label={t('acc.field.what')} hint={t('acc.field.whatHint')} rows={2} />
      <Select
        {...form.field('about')}
        label={t('acc.field.about')}
        hint={t('acc.field.aboutHint')}
        options={abouts.map((value) => ({ value, label: t(`acc.about.${value}`) }))}
      />
      <Select
        {...form.field('means')}
        label={t('acc.field.means')}
        hint={t('acc.field.meansHint')}
        options={meansOfAccount.map((value) => ({ value, label: t(`acc.means.${value}`) }))}
      />
      <TextArea {...form.field('form')} label={t('acc.field.form')} hint={t('acc.field.formHint')} optional rows={2} />
      <Select
        {...form.field('cadence')}
        label={t('acc.field.cadence')}
        options={cadences.map((value) => ({ value, label: t(`acc.cadence.${value}`) }))}
      />
      <DateField {...form.field('firstDueOn')} label={t('acc.field.firstDue')} />
      <DateField {...form.field('endsOn')} label={t('acc.field.ends')} optional />
      <TextArea {...form.field('consequence')} label={t('acc.field.consequence')} optional rows={2} />
      <RestsOnFields form={form} />
      <PlannedFields form={form} />
    </>
  );
}
