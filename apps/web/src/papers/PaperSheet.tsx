import type { AgendaItemView, MeetingRepresentation } from '@trivet/contract';
import { api } from '../lib/api.ts';
import { Form, useForm } from '../lib/Form.tsx';
import { at, useMeetingChange } from '../meetings/meetings.api.ts';
import { FileDrop } from '../ui/FileDrop.tsx';
import { Sheet } from '../ui/Sheet.tsx';
import { toast } from '../ui/Toast.tsx';
import { t } from './papers.strings.ts';

type Props = { meeting: MeetingRepresentation; item: Pick<AgendaItemView, 'id' | 'title'>; onClose: () => void };
type Values = { file: File | null };

/** Brings a file to an item. What would be refused is said before it travels. */
export default function PaperSheet({ meeting, item, onClose }: Props) {
  const params = { ...at(meeting), agendaItemId: item.id };
  const { mutateAsync: bring } = useMeetingChange((file: File) =>
    api.papers.attach({ params, query: { name: file.name }, file: new Blob([file], { type: typeOf(file) }) }),
  );
  const form = useForm<Values, { file: File }>({
    schema: () => import('./paper-form.ts').then(({ paperForm }) => paperForm),
    defaultValues: { file: null },
    onSubmit: async ({ file }) => {
      await bring(file);
      toast(t('papers.brought'));
      onClose();
    },
  });
  return (
    <Sheet title={t('papers.title')} onClose={onClose}>
      <Form form={form} submit={t('papers.save')} onCancel={onClose}>
        <FileDrop {...form.field('file')} label={t('papers.file')} hint={t('papers.hint')} accept={endings} />
      </Form>
    </Sheet>
  );
}

const endings = '.pdf,.docx,.xlsx,.pptx,.png,.jpg,.jpeg';

/** Browsers know pictures and PDF; of the rest the server looks for itself. */
const typeOf = ({ type }: File) => (type === 'image/png' || type === 'image/jpeg' ? type : 'application/pdf');
