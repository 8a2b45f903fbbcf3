import type { FormState } from '../../lib/useForm.ts';
import type { Day } from '../../lib/dates.ts';
import { DateField } from '../../ui/DateField.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { t } from './outcomes.strings.ts';

export type OutcomeValues = {
  code: string;
  statement: string;
  narrative: string;
  activeFrom: Day | null;
  activeTo: Day | null;
};

export const outcomeSays = { code: t('adminOutcomes.codeMissing'), statement: t('adminOutcomes.statementMissing') };

export function OutcomeFields<Output>({ form }: { form: FormState<OutcomeValues, Output> }) {
  return (
    <>
      <TextField
        {...form.field('code')}
        label={t('adminOutcomes.code')}
        hint={t('adminOutcomes.codeHint')}
        width="short"
        autoComplete="off"
        autoFocus
      />
      <TextField
        {...form.field('statement')}
        label={t('adminOutcomes.statement')}
        hint={t('adminOutcomes.statementHint')}
        autoComplete="off"
      />
      <TextArea {...form.field('narrative')} label={t('adminOutcomes.narrative')} optional />
      <DateField {...form.field('activeFrom')} label={t('adminOutcomes.activeFrom')} optional />
      <DateField {...form.field('activeTo')} label={t('adminOutcomes.activeTo')} optional />
    </>
  );
}
