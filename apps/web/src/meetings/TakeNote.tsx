import type { MeetingRepresentation } from '@trivet/contract';
import type { MeetingNoteDraft } from '@trivet/domain';
import { useEffect } from 'react';
import { api } from '../lib/api.ts';
import { Form, useForm } from '../lib/Form.tsx';
import { typedSince } from '../lib/typed-since.ts';
import { TextArea } from '../ui/TextArea.tsx';
import { at, useAgendaChange } from './meetings.api.ts';
import { readTaken, type Taken } from './taken.ts';
import { t } from './run.strings.ts';

type Props = { meeting: MeetingRepresentation; itemId: string; chosen: Taken | null; onOther: (taken: Taken) => void };

/**
 * What is typed stays on this device until it is taken: a lost connection or an ended session loses nothing. Whoever goes
 * on writing while a note is on its way finds that part in the box.
 */
export function TakeNote({ meeting, itemId, chosen, onOther }: Props) {
  const { mutateAsync: take } = useAgendaChange((body: MeetingNoteDraft) =>
    api.meetings.takeNote({ params: at(meeting), body }),
  );
  const form = useForm<MeetingNoteDraft, MeetingNoteDraft>({
    schema: () => import('@trivet/domain').then((domain) => domain.MeetingNoteDraft),
    defaultValues: { itemId, words: '' },
    draft: `note.${itemId}`,
    onSubmit: async (body) => {
      const sent = form.field('words').value;
      const other = readTaken(body.words);
      if (other) onOther(other);
      else await take(body);
      form.set('words', typedSince(sent, form.field('words').value));
    },
  });
  const words = form.field('words');
  // Each time the note is chosen, by its button or its key.
  useEffect(() => {
    if (chosen) document.getElementById(words.id)?.focus();
  }, [chosen, words.id]);
  const other = readTaken(words.value);
  return (
    <Form form={form} submit={t(other ? `run.takeAs.${other.kind}` : 'run.take')}>
      <TextArea {...words} label={t('run.note')} hint={t('run.noteHint')} rows={2} />
    </Form>
  );
}
