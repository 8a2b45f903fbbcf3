import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { DecisionRuleRepresentation } from '@trivet/contract';
import type { DecisionTerms, PartnerRole } from '@trivet/domain';
import { api } from '../lib/api.ts';
import { Form, useForm } from '../lib/Form.tsx';
import { usePlace } from '../partnerships/place.ts';
import { Checkbox, Checkboxes } from '../ui/Checkboxes.tsx';
import { Facts } from '../ui/Facts.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { NumberField } from '../ui/NumberField.tsx';
import { Radios } from '../ui/Radios.tsx';
import { Sheet } from '../ui/Sheet.tsx';
import { toast } from '../ui/Toast.tsx';
import { methods } from './decision.choices.ts';
import { ruleQuery } from './decisions.api.ts';
import { t } from './decisions.strings.ts';

const roles = ['lead', 'core', 'associate', 'funder', 'adviser'] as const satisfies PartnerRole[];

/** How a partnership decides: to read for everyone, to set for whoever may. */
export default function RuleSheet({ onClose }: { onClose: () => void }) {
  const query = useQuery(ruleQuery(usePlace().id));
  return (
    <Sheet title={t('decision.rule.title')} onClose={onClose}>
      <Loaded query={query} what={t('decision.rule.title')} count={6}>
        {(rule) =>
          rule.permissions.may.includes('decision_rule.set') ? (
            <RuleForm rule={rule} onClose={onClose} />
          ) : (
            <RuleFacts rule={rule} />
          )
        }
      </Loaded>
    </Sheet>
  );
}

type Props = { rule: DecisionRuleRepresentation; onClose: () => void };
type Whole = 'thresholdPercent' | 'leastAnswersPercent' | 'answerWithinWorkingDays' | 'ratifyWithinDays';
type Values = Omit<DecisionTerms, Whole> & Record<Whole, number | null>;

function RuleForm({ rule, onClose }: Props) {
  const { id: partnershipId } = usePlace();
  const queries = useQueryClient();
  const form = useForm<Values, DecisionTerms>({
    schema: () => import('@trivet/domain').then((domain) => domain.DecisionTerms),
    defaultValues: rule.terms,
    onSubmit: async (body) => {
      const set = await api.decisions.setRule({ params: { partnershipId }, body }, { ifMatch: rule.version });
      queries.setQueryData(ruleQuery(partnershipId).queryKey, set);
      toast(t('decision.rule.done'));
      onClose();
    },
  });
  const { method } = form.values;
  return (
    <Form form={form} submit={t('decision.rule.save')} onCancel={onClose}>
      <p className="muted">{t(rule.isAgreed ? 'decision.rule.lead' : 'decision.rule.usual')}</p>
      <Radios
        {...form.field('method')}
        label={t('decision.rule.method')}
        onChange={(chosen) => {
          form.set('method', chosen);
          if (chosen !== 'consent') form.set('isSilenceConsent', false);
        }}
        options={methods.map((value) => ({ value, label: t(`method.${value}`), hint: t(`method.${value}.means`) }))}
      />
      {method === 'majority' && (
        <>
          <NumberField
            {...form.field('thresholdPercent')}
            label={t('decision.rule.threshold')}
            hint={t('decision.rule.thresholdHint')}
            whole
          />
          <Checkbox {...form.field('isOverAllVoters')} label={t('decision.rule.over')} />
        </>
      )}
      {method === 'consent' && <Checkbox {...form.field('isSilenceConsent')} label={t('decision.rule.silence')} />}
      {(method === 'majority' || method === 'consent') && (
        <NumberField {...form.field('leastAnswersPercent')} label={t('decision.rule.least')} whole />
      )}
      <Checkboxes
        {...form.field('voterRoles')}
        onChange={(chosen) => form.set('voterRoles', [...chosen])}
        label={t('decision.rule.voters')}
        options={roles.map((value) => ({ value, label: t(`decision.rule.role.${value}`) }))}
      />
      <NumberField {...form.field('answerWithinWorkingDays')} label={t('decision.rule.within')} whole />
      <NumberField {...form.field('ratifyWithinDays')} label={t('decision.rule.ratify')} whole />
    </Form>
  );
}

function RuleFacts({ rule: { terms, isAgreed } }: Pick<Props, 'rule'>) {
  return (
    <div className="stack">
      {!isAgreed && <p className="muted">{t('decision.rule.usual')}</p>}
      <Facts
        facts={[
          [t('decision.rule.method'), `${t(`method.${terms.method}`)}. ${t(`method.${terms.method}.means`)}.`],
          [t('decision.rule.threshold'), terms.method === 'majority' ? terms.thresholdPercent : null],
          [t('decision.rule.voters'), terms.voterRoles.map((role) => t(`decision.rule.role.${role}`)).join(', ')],
          [t('decision.rule.within'), terms.answerWithinWorkingDays],
          [t('decision.rule.ratify'), terms.ratifyWithinDays],
        ]}
      />
    </div>
  );
}
