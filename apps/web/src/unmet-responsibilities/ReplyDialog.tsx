import type { UnmetResponsibilityRepresentation } from '@trivet/contract';
import type { UnmetReply } from '@trivet/domain';
import { Form, useForm } from '../lib/Form.tsx';
import { api } from '../lib/api.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { toast } from '../ui/Toast.tsx';
import { paramsOf, useUnmetChange } from './unmet.api.ts';
import { t } from './unmet.strings.ts';

type Props = { unmet: UnmetResponsibilityRepresentation; onClose: () => void };

/** What the partner says to it. */
export default function ReplyDialog({ unmet, onClose }: Props) {
  const { mutateAsync: reply } = useUnmetChange((body: UnmetReply) =>
    api.unmetResponsibilities.reply({ params: paramsOf(unmet), body }),
  );
  const form = useForm<UnmetReply, UnmetReply>({
    schema: () => import('@trivet/domain').then((domain) => domain.UnmetReply),
    defaultValues: { words: '' },
    says: { words: t('unmet.reply.missing') },
    draft: `unmet.${unmet.id}.reply`,
    onSubmit: async (body) => {
      await reply(body);
      toast(t('unmet.reply.done'));
      onClose();
    },
  });
  return (
    <Dialog title={t('unmet.reply.title', { name: unmet.partnerName })} onClose={onClose}>
      <Form form={form} submit={t('unmet.reply')} onCancel={onClose}>
        <TextArea {...form.field('words')} label={t('unmet.reply.words')} rows={4} limit={2000} autoFocus />
      </Form>
    </Dialog>
  );
}
