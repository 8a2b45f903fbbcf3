import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReminderRuleInForce } from '@trivet/contract';
import type { Audience, ReminderRuleDraft } from '@trivet/domain';
import { useDeferredValue, useRef } from 'react';
import { Form, useForm } from '../lib/Form.tsx';
import { Checkbox } from '../ui/Checkboxes.tsx';
import { FormSection } from '../ui/FormSection.tsx';
import { NumberField } from '../ui/NumberField.tsx';
import { Sheet } from '../ui/Sheet.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { toast } from '../ui/Toast.tsx';
import { CalendarDays } from './CalendarDays.tsx';
import { calendarQuery, type Instead, type RulesHere } from './reminders.api.ts';
import { stepsOf } from './rule-words.ts';
import { StepFields } from './StepFields.tsx';
import { t } from './reminder.strings.ts';

/** A rule as it is typed: the names are those of the domain, so that a fault finds its field. */
export type RuleValues = {
  isOn: boolean;
  steps: { step: number | null; audience: readonly Audience[] }[];
  atMost: number | null;
  reason: string;
};

type Props = { here: RulesHere; rule: ReminderRuleInForce; onClose: () => void };

/** Changes how one kind of thing is chased, and shows what that would send before it is saved. */
export default function RuleSheet({ here, rule, onClose }: Props) {
  const form = useRuleForm(here, rule, onClose);
  const instead = insteadOf(rule, useDeferredValue(form.values));
  return (
    <Sheet title={t(`rule.${rule.rule}`)} onClose={onClose}>
      <Form form={form} submit={t('form.save')} onCancel={onClose} compared={compared}>
        <Checkbox {...form.field('isOn')} label={t('form.isOn')} hint={t('form.isOnHint')} />
        <FormSection title={t('form.steps')} lead={t('form.stepsLead')}>
          <StepFields form={form} audiences={rule.audiences} />
        </FormSection>
        <NumberField
          {...form.field('atMost')}
          label={t('form.atMost')}
          hint={t('form.atMostHint')}
          after={t('form.times')}
          whole
        />
        <TextArea {...form.field('reason')} label={t('form.reason')} rows={2} />
        <FormSection title={t('form.preview')}>
          <Preview here={here} instead={instead} />
        </FormSection>
      </Form>
    </Sheet>
  );
}

function useRuleForm(here: RulesHere, rule: ReminderRuleInForce, onClose: () => void) {
  const queries = useQueryClient();
  const latest = useRef(rule);
  return useForm<RuleValues, ReminderRuleDraft>({
    schema: () => import('./rule-form.ts').then(({ ruleSchema }) => ruleSchema(rule.rule)),
    defaultValues: valuesOf(rule),
    onSubmit: async (draft) => {
      await here.set(rule.rule, draft, latest.current.version);
      toast(t('form.saved', { rule: t(`rule.${rule.rule}`) }));
      await queries.invalidateQueries({ queryKey: here.key });
      onClose();
    },
    theirs: async () => {
      const { items } = await here.list();
      latest.current = items.find((each) => each.rule === rule.rule) ?? rule;
      const { id, updatedAt } = latest.current;
      return {
        values: valuesOf(latest.current),
        of: { ...here.place, id: id ?? '', updatedAt: updatedAt ?? new Date().toISOString() },
      };
    },
  });
}

const valuesOf = ({ isOn, steps, atMost }: ReminderRuleInForce): RuleValues => ({
  isOn,
  steps: structuredClone(steps),
  atMost,
  reason: '',
});

/** Only a whole rule can be tried. */
function insteadOf({ rule }: ReminderRuleInForce, { isOn, steps, atMost }: RuleValues): Instead | null {
  const whole = steps.flatMap(({ step, audience }) =>
    step === null || audience.length === 0 ? [] : [{ step, audience: [...audience] }],
  );
  const isWhole = whole.length === steps.length && whole.length > 0 && atMost !== null;
  return isWhole ? { rule, isOn, steps: whole, atMost } : null;
}

function Preview({ here, instead }: { here: RulesHere; instead: Instead | null }) {
  const { data } = useQuery({ ...calendarQuery(here, 4, instead), enabled: instead !== null, retry: false });
  if (!data || !instead) return null;
  const items = data.items.filter(({ rule }) => rule === instead.rule);
  return (
    <div aria-live="polite">
      <CalendarDays items={items} until={data.until} total={items.length} />
    </div>
  );
}

const compared = {
  isOn: [t('form.isOn'), ({ isOn }: RuleValues) => t(isOn ? 'reminders.on' : 'reminders.off')],
  steps: [
    t('form.steps'),
    ({ steps }: RuleValues) => stepsOf(steps.map(({ step, audience }) => ({ step: step ?? 0, audience }))),
  ],
  atMost: [t('form.atMost'), ({ atMost }: RuleValues) => atMost],
} as const;
