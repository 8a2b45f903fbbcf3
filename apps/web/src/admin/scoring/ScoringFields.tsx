import type { FormState } from '../../lib/useForm.ts';
import { FormSection } from '../../ui/FormSection.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { ScoringGrid } from './ScoringGrid.tsx';
import { lights, type ScoringValues } from './scoring-values.ts';
import { t } from './scoring.strings.ts';

type Props<Output> = { form: FormState<ScoringValues, Output> };

export function ScoringFields<Output>({ form }: Props<Output>) {
  return (
    <>
      <FormSection title={t('scoring.cells')} lead={t('scoring.cellsLead')}>
        <ScoringGrid form={form} />
      </FormSection>
      <Levels form={form} name="likelihoodLabels" title={t('scoring.likelihood')} />
      <Levels form={form} name="impactLabels" title={t('scoring.impact')} />
      <FormSection title={t('scoring.bands')} lead={t('scoring.bandsLead')}>
        <Together id={form.field('bandLabels').id} error={form.field('bandLabels').error}>
          {lights.map((light) => (
            <TextField
              key={light}
              {...form.field(`bandLabels.${light}`)}
              label={t(`scoring.word.${light}`)}
              autoComplete="off"
            />
          ))}
        </Together>
      </FormSection>
      <FormSection title={t('scoring.reviews')} lead={t('scoring.reviewsLead')}>
        <Together id={form.field('reviewDays').id}>
          {lights.map((light) => (
            <NumberField
              key={light}
              {...form.field(`reviewDays.${light}`)}
              label={t('scoring.daysFor', { band: form.values.bandLabels[light] || t(`scoring.word.${light}`) })}
              after={t('scoring.days')}
              whole
            />
          ))}
        </Together>
      </FormSection>
      <TextArea {...form.field('reason')} label={t('scoring.reason')} hint={t('scoring.reasonHint')} rows={2} />
    </>
  );
}

function Levels<Output>({
  form,
  name,
  title,
}: Props<Output> & { name: 'likelihoodLabels' | 'impactLabels'; title: string }) {
  const { id, error } = form.field(name);
  return (
    <FormSection title={title}>
      <Together id={id} error={error}>
        {form.values[name].map((_label, at) => (
          <TextField
            key={at}
            {...form.field(`${name}.${at}`)}
            label={t('scoring.level', { level: at + 1 })}
            autoComplete="off"
          />
        ))}
      </Together>
    </FormSection>
  );
}

/** Fields of one group, with a fault of them all. */
function Together({ id, error, children }: { id: string; error?: string | undefined; children: React.ReactNode }) {
  return (
    <div id={id} tabIndex={-1} className="scoring-fields">
      {error && <p className="field-error">{error}</p>}
      {children}
    </div>
  );
}
