import { Form, useForm } from '../lib/Form.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { usePledgeChange } from './pledges.api.ts';
import { t } from './pledges.strings.ts';

type Reason = { reason: string };
type Props = {
  title: string;
  why: string;
  ask: string;
  verb: string;
  /** What keeps what was typed apart from others */
  draft: string;
  onReason: (reason: Reason) => Promise<unknown>;
  onClose: () => void;
};

/** What takes a reason and nothing else: withdrawing a pledge, taking a delivery back. */
export default function PledgeReasonDialog({ title, why, ask, verb, draft, onReason, onClose }: Props) {
  const { mutateAsync: act } = usePledgeChange(onReason);
  const form = useForm<Reason, Reason>({
    schema: () => import('@trivet/domain').then((domain) => domain.PledgeWithdrawal),
    defaultValues: { reason: '' },
    says: { reason: t('pledge.reasonMissing') },
    draft,
    onSubmit: async (body) => {
      await act(body);
      onClose();
    },
  });
  return (
    <Dialog title={title} onClose={onClose}>
      <Form form={form} submit={verb} onCancel={onClose}>
        <p className="muted">{why}</p>
        <TextArea {...form.field('reason')} label={ask} rows={2} />
      </Form>
    </Dialog>
  );
}
