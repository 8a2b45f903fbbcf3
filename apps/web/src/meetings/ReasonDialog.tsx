import { Form, useForm } from '../lib/Form.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { t } from './meetings.strings.ts';

type Reason = { reason: string };
type Props = {
  title: string;
  ask: string;
  verb: string;
  /** What keeps what was typed apart from others */
  draft: string;
  onReason: (reason: Reason) => Promise<unknown>;
  onClose: () => void;
};

/** What takes a reason and nothing else: cancelling, ending, skipping. */
export default function ReasonDialog({ title, ask, verb, draft, onReason, onClose }: Props) {
  const form = useForm<Reason, Reason>({
    schema: () => import('@trivet/domain').then((domain) => domain.MeetingCancellation),
    defaultValues: { reason: '' },
    says: { reason: t('agenda.reasonMissing') },
    draft,
    onSubmit: async (body) => {
      await onReason(body);
      onClose();
    },
  });
  return (
    <Dialog title={title} onClose={onClose}>
      <Form form={form} submit={verb} onCancel={onClose}>
        <TextArea {...form.field('reason')} label={ask} rows={2} />
      </Form>
    </Dialog>
  );
}
