import type { MinutesRepresentation } from '@trivet/contract';
import type { MinutesCorrectionDraft } from '@trivet/domain';
import { api } from '../lib/api.ts';
import { Form, useForm } from '../lib/Form.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Select } from '../ui/Select.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { toast } from '../ui/Toast.tsx';
import type { OfMinutes } from './Corrections.tsx';
import { useMinutesChange } from './minutes.api.ts';
import { t } from './minutes.strings.ts';

type Props = { minutes: MinutesRepresentation; place: OfMinutes; onClose: () => void };
type Values = { itemId: string; words: string };

/** A partner asks for the minutes to say something else. */
export default function AskDialog({ minutes, place, onClose }: Props) {
  const { mutateAsync: ask } = useMinutesChange((body: MinutesCorrectionDraft) =>
    api.minutes.correct({ params: place, body }),
  );
  const form = useForm<Values, MinutesCorrectionDraft>({
    schema: () => import('./minutes-forms.ts').then((forms) => forms.CorrectionForm),
    defaultValues: { itemId: '', words: '' },
    draft: `minutes.${place.meetingId}.correction`,
    onSubmit: async (body) => {
      await ask(body);
      toast(t('corrections.sent'));
      onClose();
    },
  });
  const items = minutes.content.items.map(({ id, title }) => ({ value: id, label: title }));
  return (
    <Dialog title={t('corrections.ask')} onClose={onClose}>
      <Form form={form} submit={t('corrections.send')} onCancel={onClose}>
        <Select
          {...form.field('itemId')}
          label={t('corrections.item')}
          options={[{ value: '', label: t('corrections.whole') }, ...items]}
        />
        <TextArea {...form.field('words')} label={t('corrections.words')} limit={2000} />
      </Form>
    </Dialog>
  );
}
