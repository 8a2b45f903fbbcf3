import type { ActionRepresentation } from '@trivet/contract';
import type { ActionNote } from '@trivet/domain';
import { Form, useForm } from '../lib/Form.tsx';
import { api } from '../lib/api.ts';
import { Mentions } from '../mentions/Mentions.tsx';
import { shortOf } from '../partnerships/place.ts';
import { TextArea } from '../ui/TextArea.tsx';
import { toast } from '../ui/Toast.tsx';
import { useActionChange } from './actions.api.ts';
import { t } from './actions.strings.ts';

type Props = { action: ActionRepresentation; onDone: () => void; onCancel: () => void };

/** What somebody who helps has to tell: how the action stands is its lead's to say. */
export function NoteForm({ action, onDone, onCancel }: Props) {
  const { mutateAsync: add } = useActionChange((body: ActionNote) =>
    api.actions.note({ params: { partnershipId: action.partnershipId, actionId: action.id }, body }),
  );
  const form = useForm<ActionNote, ActionNote>({
    schema: () => import('./note-form.ts').then(({ NoteSchema }) => NoteSchema),
    defaultValues: { note: '' },
    says: { note: t('actions.note.missing') },
    draft: `action.note.${action.id}`,
    onSubmit: async (body) => {
      await add(body);
      toast(t('actions.note.done', { reference: shortOf(action.reference) }));
      onDone();
    },
  });
  return (
    <Form form={form} submit={t('actions.note.save')} onCancel={onCancel}>
      <Mentions partnershipId={action.partnershipId} field={form.field('note')}>
        <TextArea
          {...form.field('note')}
          label={t('actions.note.what')}
          hint={t('actions.note.hint')}
          rows={2}
          autoFocus
        />
      </Mentions>
    </Form>
  );
}
