import { useQuery } from '@tanstack/react-query';
import type { ListedContribution } from '@trivet/contract';
import type { ContributionDraft } from '@trivet/domain';
import { Form, useForm } from '../lib/Form.tsx';
import { api } from '../lib/api.ts';
import type { Place } from '../partnerships/place.ts';
import { outcomesQuery } from '../register/register.api.ts';
import { Combobox } from '../ui/Combobox.tsx';
import { Radios } from '../ui/Radios.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { toast } from '../ui/Toast.tsx';
import { useRefreshPartners } from './partners.api.ts';
import { weightOptions } from './weights.ts';
import { t } from './partners.strings.ts';

type Values = { outcomeId: string | null; words: string; weight: ListedContribution['weight'] };
type Props = { place: Place; taken: readonly ListedContribution[]; onClose: () => void };

export function AddContribution({ place, taken, onClose }: Props) {
  const refresh = useRefreshPartners(place.id);
  const { data: outcomes = [] } = useQuery(outcomesQuery(place.workspaceId));
  const form = useForm<Values, ContributionDraft>({
    schema: () => import('@trivet/domain').then((domain) => domain.ContributionDraft),
    defaultValues: { outcomeId: null, words: '', weight: 'main' },
    says: { outcomeId: t('contributions.outcomeMissing') },
    draft: `contribution.new.${place.id}`,
    onSubmit: async (body) => {
      const { outcomeCode } = await api.contributions.add({ params: { partnershipId: place.id }, body });
      await refresh();
      toast(t('contributions.saved', { code: outcomeCode }));
      onClose();
    },
  });
  const free = outcomes.filter(({ id }) => !taken.some(({ outcomeId }) => outcomeId === id));
  return (
    <Form form={form} submit={t('contributions.save')} onCancel={onClose}>
      <Combobox
        {...form.field('outcomeId')}
        label={t('contributions.outcome')}
        hint={t('contributions.sees')}
        items={free.map(({ id, code, statement }) => ({ id, label: `${code} ${statement}` }))}
        autoFocus
      />
      <TextArea {...form.field('words')} label={t('contributions.words')} optional />
      <Radios {...form.field('weight')} label={t('contributions.weight')} options={weightOptions()} />
    </Form>
  );
}
