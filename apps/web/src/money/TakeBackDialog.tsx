import type { ExpenditureRepresentation } from '@trivet/contract';
import type { ExpenditureReversal } from '@trivet/domain';
import { Form, useForm } from '../lib/Form.tsx';
import { money } from '../lib/money.ts';
import { shortOf } from '../partnerships/place.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { TextField } from '../ui/TextField.tsx';
import { toast } from '../ui/Toast.tsx';
import { useMoneyChange } from './money.api.ts';
import { t } from './money.strings.ts';

type Props = {
  entry: ExpenditureRepresentation;
  onReason: (reason: ExpenditureReversal) => Promise<unknown>;
  onClose: () => void;
};

/** Takes a wrong entry back: it stays, and another with the reason stands against it. */
export default function TakeBackDialog({ entry, onReason, onClose }: Props) {
  const reference = shortOf(entry.reference);
  const { mutateAsync: act } = useMoneyChange(onReason);
  const form = useForm<ExpenditureReversal, ExpenditureReversal>({
    schema: () => import('@trivet/domain').then((domain) => domain.ExpenditureReversal),
    defaultValues: { reason: '' },
    says: { reason: t('back.missing') },
    draft: `expenditure.${entry.id}`,
    onSubmit: async (body) => {
      await act(body);
      toast(t('back.done', { reference }));
      onClose();
    },
  });
  return (
    <Dialog title={t('back.title', { reference, amount: money(entry.amount, entry.currency) })} onClose={onClose}>
      <Form form={form} submit={t('spend.takeBack')} onCancel={onClose}>
        <p className="muted">{t('back.why')}</p>
        <TextField {...form.field('reason')} label={t('back.reason')} autoFocus />
      </Form>
    </Dialog>
  );
}
