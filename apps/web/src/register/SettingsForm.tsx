import type { PartnershipRepresentation } from '@trivet/contract';
import { Form } from '../lib/Form.tsx';
import { DateField } from '../ui/DateField.tsx';
import { FormSection } from '../ui/FormSection.tsx';
import { NumberField } from '../ui/NumberField.tsx';
import { Radios } from '../ui/Radios.tsx';
import { Select } from '../ui/Select.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { TextField } from '../ui/TextField.tsx';
import { kindOptions, levelOptions } from './choices.ts';
import { comparedFields, usePartnershipForm, type PartnershipForm } from './partnership-form.ts';
import { models } from './partnership.choices.ts';
import { t } from './register.strings.ts';

type Props = { partnership: PartnershipRepresentation; workspace: string };

/** Changes what a partnership is. Its code stays: references rest on it. */
export function SettingsForm({ partnership, workspace }: Props) {
  const form = usePartnershipForm(partnership);
  return (
    <Form form={form} submit={t('settings.save')} compared={comparedFields()}>
      <FormSection title={t('settings.about')}>
        <About form={form} />
      </FormSection>
      <FormSection title={t('settings.terms')}>
        <Terms form={form} workspace={workspace} />
      </FormSection>
    </Form>
  );
}

function About({ form }: { form: PartnershipForm }) {
  return (
    <>
      <TextField {...form.field('name')} label={t('setUp.name')} autoComplete="off" />
      <TextArea {...form.field('purpose')} label={t('setUp.purpose')} hint={t('setUp.purposeHint')} optional />
      <TextArea {...form.field('vision')} label={t('settings.vision')} hint={t('settings.visionHint')} optional />
      <TextArea
        {...form.field('rationale')}
        label={t('settings.rationale')}
        hint={t('settings.rationaleHint')}
        optional
      />
      <TextField {...form.field('area')} label={t('setUp.area')} hint={t('setUp.areaHint')} optional />
    </>
  );
}

function Terms({ form, workspace }: { form: PartnershipForm; workspace: string }) {
  return (
    <>
      <Select {...form.field('kind')} label={t('setUp.kind')} options={kindOptions()} />
      <Radios {...form.field('level')} label={t('setUp.level')} options={levelOptions()} />
      <Radios {...form.field('accountabilityModel')} label={t('settings.model')} options={modelOptions()} />
      <div className="fields-row">
        <DateField {...form.field('startsOn')} label={t('settings.startsOn')} optional />
        <DateField {...form.field('endsOn')} label={t('settings.endsOn')} optional />
      </div>
      <DateField {...form.field('reviewOn')} label={t('settings.reviewOn')} optional />
      <TextField
        {...form.field('timeHorizon')}
        label={t('settings.timeHorizon')}
        hint={t('settings.timeHorizonHint')}
        optional
      />
      <NumberField
        {...form.field('riskAppetite')}
        label={t('settings.appetite')}
        hint={t('settings.appetiteHint', { workspace })}
        whole
        optional
      />
    </>
  );
}

const modelOptions = () => models.map((value) => ({ value, label: t(`register.model.${value}`) }));
