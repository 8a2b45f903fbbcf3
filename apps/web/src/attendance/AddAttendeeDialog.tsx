import type { MeetingRepresentation } from '@trivet/contract';
import type { AttendeeDraft } from '@trivet/domain';
import { api } from '../lib/api.ts';
import { Form, useForm } from '../lib/Form.tsx';
import { at } from '../meetings/meetings.api.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { TextField } from '../ui/TextField.tsx';
import { useAttendanceChange } from './attendance.api.ts';
import { t } from './attendance.strings.ts';

type Props = { meeting: MeetingRepresentation; onClose: () => void };

/** A guest whom nobody expected. */
export default function AddAttendeeDialog({ meeting, onClose }: Props) {
  const { mutateAsync: add } = useAttendanceChange(meeting, (body: AttendeeDraft) =>
    api.attendance.add({ params: at(meeting), body }),
  );
  const form = useForm<{ name: string }, AttendeeDraft>({
    schema: () => import('@trivet/domain').then((domain) => domain.AttendeeDraft),
    defaultValues: { name: '' },
    onSubmit: async (body) => {
      await add(body);
      onClose();
    },
  });
  return (
    <Dialog title={t('attendance.add')} onClose={onClose}>
      <Form form={form} submit={t('attendance.save')} onCancel={onClose}>
        <TextField {...form.field('name')} label={t('attendance.guestName')} autoComplete="off" />
      </Form>
    </Dialog>
  );
}
