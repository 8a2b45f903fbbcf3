import { useQueryClient } from '@tanstack/react-query';
import type { OutcomeRepresentation } from '@trivet/contract';
import type { OutcomePatch } from '@trivet/domain';
import { useRef } from 'react';
import { api } from '../../lib/api.ts';
import { changed } from '../../lib/changed.ts';
import { longDay } from '../../lib/dates.ts';
import { Form, useForm } from '../../lib/Form.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { toast } from '../../ui/Toast.tsx';
import { OutcomeFields, outcomeSays, type OutcomeValues } from './OutcomeFields.tsx';
import { t } from './outcomes.strings.ts';

type Props = { outcome: OutcomeRepresentation; onClose: () => void };

export default function EditOutcomeSheet({ outcome, onClose }: Props) {
  const queries = useQueryClient();
  const latest = useRef(outcome);
  const params = { workspaceId: outcome.workspaceId, outcomeId: outcome.id };
  const form = useForm<OutcomeValues, OutcomePatch>({
    schema: () => import('@trivet/domain').then((domain) => domain.OutcomePatch),
    defaultValues: valuesOf(outcome),
    says: outcomeSays,
    draft: `outcome.${outcome.id}`,
    onSubmit: async (values) => {
      const body = changed(values, valuesOf(latest.current));
      if (Object.keys(body).length > 0) await api.outcomes.edit({ params, body }, { ifMatch: latest.current.version });
      toast(t('adminOutcomes.saved', { code: outcome.code }));
      onClose();
      await queries.invalidateQueries({ queryKey: ['outcomes'] });
    },
    theirs: async () => {
      latest.current = await api.outcomes.get({ params });
      return { values: valuesOf(latest.current), of: latest.current };
    },
  });
  return (
    <Sheet title={t('adminOutcomes.editTitle', { code: outcome.code })} onClose={onClose}>
      <Form form={form} submit={t('adminOutcomes.save')} onCancel={onClose} compared={compared}>
        <OutcomeFields form={form} />
      </Form>
    </Sheet>
  );
}

const valuesOf = ({ code, statement, narrative, activeFrom, activeTo }: OutcomeRepresentation): OutcomeValues => ({
  code,
  statement,
  narrative,
  activeFrom,
  activeTo,
});

const compared = {
  code: [t('adminOutcomes.code'), ({ code }: OutcomeValues) => code],
  statement: [t('adminOutcomes.statement'), ({ statement }: OutcomeValues) => statement],
  narrative: [t('adminOutcomes.narrative'), ({ narrative }: OutcomeValues) => narrative],
  activeFrom: [t('adminOutcomes.activeFrom'), ({ activeFrom }: OutcomeValues) => activeFrom && longDay(activeFrom)],
  activeTo: [t('adminOutcomes.activeTo'), ({ activeTo }: OutcomeValues) => activeTo && longDay(activeTo)],
} as const;
