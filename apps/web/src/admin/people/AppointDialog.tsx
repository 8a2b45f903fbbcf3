import { useQueryClient } from '@tanstack/react-query';
import { Form, useForm } from '../../lib/Form.tsx';
import { PersonPicker } from '../../pickers/PersonPicker.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { toast } from '../../ui/Toast.tsx';
import { t } from './people.strings.ts';

type Appointment = { personId: string | null };

type Props = {
  words: { title: string; label: string; hint: string; submit: string; done: string };
  workspaceId: string;
  /** Who holds the post now. */
  personId: string | null;
  /** The first word of the cached queries it changes. */
  concept: string;
  appoint: (appointment: Appointment) => Promise<unknown>;
  onClose: () => void;
};

/** Gives a post to a person, or leaves it vacant. */
export function AppointDialog({ words, workspaceId, personId, concept, appoint, onClose }: Props) {
  const queries = useQueryClient();
  const form = useForm<Appointment, Appointment>({
    schema: () => import('@trivet/domain').then((domain) => domain.OutcomeSro),
    defaultValues: { personId },
    onSubmit: async (appointment) => {
      if (appointment.personId !== personId) await appoint(appointment);
      toast(words.done);
      onClose();
      await queries.invalidateQueries({ queryKey: [concept] });
    },
  });
  return (
    <Dialog title={words.title} onClose={onClose}>
      <Form form={form} submit={words.submit} onCancel={onClose}>
        <PersonPicker
          {...form.field('personId')}
          workspaceId={workspaceId}
          label={words.label}
          hint={words.hint}
          none={t('adminPeople.vacant')}
          optional
        />
      </Form>
    </Dialog>
  );
}
