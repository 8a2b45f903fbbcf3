import { useQueryClient } from '@tanstack/react-query';
import type { OutcomeDraft } from '@trivet/domain';
import { api } from '../../lib/api.ts';
import { Form, useForm } from '../../lib/Form.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { toast } from '../../ui/Toast.tsx';
import { OutcomeFields, outcomeSays, type OutcomeValues } from './OutcomeFields.tsx';
import { t } from './outcomes.strings.ts';

export default function AddOutcomeSheet({ workspaceId, onClose }: { workspaceId: string; onClose: () => void }) {
  const queries = useQueryClient();
  const form = useForm<OutcomeValues, OutcomeDraft>({
    schema: () => import('@trivet/domain').then((domain) => domain.OutcomeDraft),
    defaultValues: { code: '', statement: '', narrative: '', activeFrom: null, activeTo: null },
    says: outcomeSays,
    draft: `outcome.new.${workspaceId}`,
    onSubmit: async (body) => {
      const { code } = await api.outcomes.add({ params: { workspaceId }, body });
      toast(t('adminOutcomes.added', { code }));
      onClose();
      await queries.invalidateQueries({ queryKey: ['outcomes'] });
    },
  });
  return (
    <Sheet title={t('adminOutcomes.add')} onClose={onClose}>
      <Form form={form} submit={t('adminOutcomes.add')} onCancel={onClose}>
        <OutcomeFields form={form} />
      </Form>
    </Sheet>
  );
}
