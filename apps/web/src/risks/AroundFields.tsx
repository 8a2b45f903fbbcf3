import { useQuery } from '@tanstack/react-query';
import { contributionsQuery } from '../partners/partners.api.ts';
import { shortOf } from '../partnerships/place.ts';
import { seatsQuery } from '../partnerships/seats.api.ts';
import { planQuery } from '../plan/plan.api.ts';
import { Checkboxes } from '../ui/Checkboxes.tsx';
import { Select } from '../ui/Select.tsx';
import type { FormState } from '../lib/useForm.ts';
import type { RiskValues } from './RiskFields.tsx';
import { t } from './sharing.strings.ts';

type Props<Output> = { form: FormState<RiskValues, Output>; partnershipId: string };

/** Whom a risk touches, and what it puts at stake. */
export function AroundFields<Output>({ form, partnershipId }: Props<Output>) {
  const { data: seats } = useQuery(seatsQuery(partnershipId));
  const { data: contributions } = useQuery(contributionsQuery(partnershipId));
  const { data: plan } = useQuery(planQuery(partnershipId));
  const outcome = form.field('outcomeId');
  const objective = form.field('objectiveId');
  return (
    <>
      {seats && seats.partners.length > 1 && (
        <Checkboxes
          {...form.field('affectedPartnerIds')}
          label={t('sharing.form.affected')}
          hint={t('sharing.form.affectedHint')}
          optional
          options={seats.partners.map(({ id, organisationName }) => ({ value: id, label: organisationName }))}
        />
      )}
      {contributions && contributions.items.length > 0 && (
        <Select
          {...outcome}
          label={t('sharing.form.outcome')}
          value={outcome.value ?? ''}
          options={[
            { value: '', label: t('sharing.form.outcomeNone') },
            ...contributions.items.map(({ outcomeId, outcomeCode, outcomeStatement }) => ({
              value: outcomeId,
              label: `${outcomeCode} ${outcomeStatement}`,
            })),
          ]}
          onChange={(value) => outcome.onChange(value === '' ? null : value)}
        />
      )}
      {plan && plan.objectives.length > 0 && (
        <Select
          {...objective}
          label={t('sharing.form.objective')}
          value={objective.value ?? ''}
          options={[
            { value: '', label: t('sharing.form.objectiveNone') },
            ...plan.objectives.map(({ id, reference, title }) => ({
              value: id,
              label: `${shortOf(reference)} ${title}`,
            })),
          ]}
          onChange={(value) => objective.onChange(value === '' ? null : value)}
        />
      )}
    </>
  );
}
