import type { AccountabilityLineRepresentation } from '@trivet/contract';
import type { AccountabilityEnding } from '@trivet/domain';
import { Form, useForm } from '../lib/Form.tsx';
import { api } from '../lib/api.ts';
import { shortOf } from '../partnerships/place.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { toast } from '../ui/Toast.tsx';
import { useLineChange } from './accountability.api.ts';
import { t } from './accountability.strings.ts';

type Props = { line: AccountabilityLineRepresentation; onClose: () => void };

export default function EndLineDialog({ line, onClose }: Props) {
  const reference = shortOf(line.reference);
  const { mutateAsync: end } = useLineChange((body: AccountabilityEnding) =>
    api.accountabilityLines.end(
      { params: { partnershipId: line.partnershipId, lineId: line.id }, body },
      { ifMatch: line.version },
    ),
  );
  const form = useForm<AccountabilityEnding, AccountabilityEnding>({
    schema: () => import('@trivet/domain').then((domain) => domain.AccountabilityEnding),
    defaultValues: { reason: '' },
    onSubmit: async (body) => {
      await end(body);
      toast(t('acc.end.done', { reference }));
      onClose();
    },
  });
  return (
    <Dialog title={t('acc.end.title', { reference })} onClose={onClose}>
      <Form form={form} submit={t('acc.end.save')} onCancel={onClose}>
        <TextArea {...form.field('reason')} label={t('acc.end.why')} rows={2} autoFocus />
      </Form>
    </Dialog>
  );
}
