import type { MeetingNoteView, MeetingRepresentation } from '@trivet/contract';
import type { MeetingNotePatch } from '@trivet/domain';
import { api } from '../lib/api.ts';
import { Form, useForm } from '../lib/Form.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { at, useAgendaChange } from './meetings.api.ts';
import { t } from './run.strings.ts';

type Props = { meeting: MeetingRepresentation; note: MeetingNoteView; onClose: () => void };

/** Puts a note right. */
export default function NoteDialog({ meeting, note, onClose }: Props) {
  const { mutateAsync: edit } = useAgendaChange((body: MeetingNotePatch) =>
    api.meetings.editNote({ params: { ...at(meeting), noteId: note.id }, body }, { ifMatch: note.version }),
  );
  const form = useForm<{ words: string }, MeetingNotePatch>({
    schema: () => import('@trivet/domain').then((domain) => domain.MeetingNotePatch),
    defaultValues: { words: note.words },
    draft: `note.${note.id}`,
    onSubmit: async (body) => {
      await edit(body);
      onClose();
    },
  });
  return (
    <Dialog title={t('run.edit')} onClose={onClose}>
      <Form form={form} submit={t('run.save')} onCancel={onClose}>
        <TextArea {...form.field('words')} label={t('run.note')} rows={4} />
      </Form>
    </Dialog>
  );
}
