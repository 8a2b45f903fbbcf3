import type { Language } from '@trivet/domain';
import { locale } from '../../lib/strings.ts';
import type { FormState } from '../../lib/useForm.ts';
import { Checkboxes } from '../../ui/Checkboxes.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { FormSection } from '../../ui/FormSection.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { languages, nations } from './settings.choices.ts';
import { months, type Month, type SettingsValues } from './settings-values.ts';
import { t } from './settings.strings.ts';

type Props<Output> = { form: FormState<SettingsValues, Output>; slug: string };

export function SettingsFields<Output>({ form, slug }: Props<Output>) {
  return (
    <>
      <TextField {...form.field('name')} label={t('adminSettings.name')} autoComplete="off" />
      <Facts
        facts={[
          [
            t('adminSettings.slug'),
            <span key="slug">
              {slug} <span className="muted">{t('adminSettings.slugWhy')}</span>
            </span>,
          ],
        ]}
      />
      <CalendarFields form={form} />
      <FormSection title={t('adminSettings.words')}>
        <Checkboxes<Language>
          {...form.field('languages')}
          label={t('adminSettings.languages')}
          options={languages.map((value) => ({ value, label: t(`language.${value}`) }))}
        />
      </FormSection>
      <FormSection title={t('adminSettings.risks')}>
        <NumberField
          {...form.field('riskAppetite')}
          label={t('adminSettings.appetite')}
          hint={t('adminSettings.appetiteHint')}
          whole
        />
      </FormSection>
      <FormSection title={t('adminSettings.money')}>
        <NumberField
          {...form.field('spendTolerance')}
          label={t('adminSettings.tolerance')}
          hint={t('adminSettings.toleranceHint')}
          after={t('adminSettings.perCent')}
          whole
        />
      </FormSection>
      <FormSection title={t('adminSettings.records')}>
        <NumberField
          {...form.field('retentionYears')}
          label={t('adminSettings.retention')}
          after={t('adminSettings.years')}
          whole
        />
      </FormSection>
    </>
  );
}

function CalendarFields<Output>({ form }: { form: FormState<SettingsValues, Output> }) {
  return (
    <FormSection title={t('adminSettings.time')}>
      <Select
        {...form.field('nation')}
        label={t('adminSettings.nation')}
        options={nations.map((value) => ({ value, label: t(`nation.${value}`) }))}
      />
      <TextField
        {...form.field('timeZone')}
        label={t('adminSettings.timeZone')}
        hint={t('adminSettings.timeZoneHint')}
        width="short"
        autoComplete="off"
        spellCheck={false}
      />
      <fieldset className="field">
        <legend>{t('adminSettings.year')}</legend>
        <div className="cluster">
          <NumberField {...form.field('yearDay')} label={t('adminSettings.yearDay')} whole />
          <Select
            {...form.field('yearMonth')}
            label={t('adminSettings.yearMonth')}
            options={months.map((value) => ({ value, label: monthName(value) }))}
          />
        </div>
      </fieldset>
    </FormSection>
  );
}

export const monthName = (month: Month) =>
  new Intl.DateTimeFormat(locale(), { month: 'long', timeZone: 'UTC' }).format(Date.parse(`2001-${month}-01`));
