import { useMutation } from '@tanstack/react-query';
import type { ListedContribution } from '@trivet/contract';
import type { ContributionPatch } from '@trivet/domain';
import { useRef, useState } from 'react';
import { Form, useForm } from '../lib/Form.tsx';
import { api } from '../lib/api.ts';
import { today } from '../lib/dates.ts';
import { problemOf } from '../lib/problem.ts';
import { Button } from '../ui/Button.tsx';
import { Confirm } from '../ui/Dialog.tsx';
import { Radios } from '../ui/Radios.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { toast } from '../ui/Toast.tsx';
import { useRefreshPartners } from './partners.api.ts';
import { weightOptions } from './weights.ts';
import { t } from './partners.strings.ts';

type Values = Pick<ListedContribution, 'words' | 'weight'>;
type Props = { contribution: ListedContribution; onClose: () => void };

export function EditContribution({ contribution, onClose }: Props) {
  const form = useContributionForm(contribution, onClose);
  return (
    <Form
      form={form}
      submit={t('contributions.save')}
      onCancel={onClose}
      more={<End contribution={contribution} onClose={onClose} />}
      compared={{
        words: [t('contributions.words'), ({ words }) => words],
        weight: [t('contributions.weight'), ({ weight }) => t(`contributions.weight.${weight}`)],
      }}
    >
      <p>{contribution.outcomeStatement}</p>
      <TextArea {...form.field('words')} label={t('contributions.words')} optional autoFocus />
      <Radios {...form.field('weight')} label={t('contributions.weight')} options={weightOptions()} />
    </Form>
  );
}

const useContributionForm = (contribution: ListedContribution, onClose: () => void) => {
  const latest = useRef(contribution);
  const refresh = useRefreshPartners(contribution.partnershipId);
  const params = oneOf(contribution);
  return useForm<Values, ContributionPatch>({
    schema: () => import('@trivet/domain').then((domain) => domain.ContributionPatch),
    defaultValues: { words: contribution.words, weight: contribution.weight },
    draft: `contribution.${contribution.id}`,
    onSubmit: async (body) => {
      await api.contributions.edit({ params, body }, { ifMatch: latest.current.version });
      await refresh();
      toast(t('contributions.saved', { code: contribution.outcomeCode }));
      onClose();
    },
    theirs: async () => {
      latest.current = await api.contributions.get({ params });
      const { words, weight } = latest.current;
      return { values: { words, weight }, of: latest.current };
    },
  });
};

function End({ contribution, onClose }: Props) {
  const [isAsking, ask] = useState(false);
  const refresh = useRefreshPartners(contribution.partnershipId);
  const code = contribution.outcomeCode;
  const end = useMutation({
    mutationFn: () =>
      api.contributions.end({ params: oneOf(contribution), body: { on: today() } }, { ifMatch: contribution.version }),
    onSuccess: async () => {
      await refresh();
      toast(t('contributions.ended', { code }));
      onClose();
    },
    onError: (thrown) => {
      ask(false);
      toast(problemOf(thrown).title || t('partner.failed'), { bad: true });
    },
  });
  return (
    <>
      <Button onClick={() => ask(true)}>{t('contributions.end')}</Button>
      {isAsking && (
        <Confirm
          title={t('contributions.endAsk', { code })}
          verb={t('contributions.endDo')}
          danger
          busy={end.isPending}
          onConfirm={() => end.mutate()}
          onClose={() => ask(false)}
        >
          {t('contributions.endWhat')}
        </Confirm>
      )}
    </>
  );
}

const oneOf = ({ partnershipId, id }: ListedContribution) => ({ partnershipId, contributionId: id });
