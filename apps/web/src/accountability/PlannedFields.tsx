import { useQuery } from '@tanstack/react-query';
import type { FormState } from '../lib/useForm.ts';
import { moneyQuery } from '../money/money.api.ts';
import { shortOf, usePlace } from '../partnerships/place.ts';
import { planQuery } from '../plan/plan.api.ts';
import { Select } from '../ui/Select.tsx';
import type { LineValues } from './line-values.ts';
import { t } from './accountability.strings.ts';

/** What of the plan a line is about: an objective, a budget line. Neither is asked where the partnership has none. */
export function PlannedFields<Output>({ form }: { form: FormState<LineValues, Output> }) {
  const place = usePlace();
  const { data: plan } = useQuery(planQuery(place.id));
  const { data: money } = useQuery(moneyQuery(place.id));
  const objectives = plan?.objectives ?? [];
  const budgetLines = money?.lines ?? [];
  return (
    <>
      {objectives.length > 0 && (
        <Select
          {...form.field('objectiveId')}
          label={t('acc.planned.objective')}
          optional
          options={[{ value: '', label: t('acc.planned.noObjective') }, ...objectives.map(chosenBy)]}
        />
      )}
      {budgetLines.length > 0 && (
        <Select
          {...form.field('budgetLineId')}
          label={t('acc.planned.budgetLine')}
          optional
          options={[{ value: '', label: t('acc.planned.noBudgetLine') }, ...budgetLines.map(chosenBy)]}
        />
      )}
    </>
  );
}

const chosenBy = ({ id, reference, title }: { id: string; reference: string; title: string }) => ({
  value: id,
  label: `${shortOf(reference)} ${title}`,
});
