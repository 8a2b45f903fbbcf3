import { useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../lib/api.ts';
import { Form, useForm } from '../../lib/Form.tsx';
import type { ComboItem } from '../../ui/Combobox.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { toast } from '../../ui/Toast.tsx';
import { OptionalCombobox } from '../OptionalCombobox.tsx';
import { everyoneQuery } from './people.api.ts';
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
export function AppointDialog(props: Props) {
  const query = useQuery(everyoneQuery(props.workspaceId));
  return (
    <Dialog title={props.words.title} onClose={props.onClose}>
      <Loaded query={query} what={t('adminPeople.what')}>
        {({ items }) => <Appoint {...props} people={itemsOf(items)} />}
      </Loaded>
    </Dialog>
  );
}

function Appoint({ words, personId, concept, appoint, onClose, people }: Props & { people: readonly ComboItem[] }) {
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
    <Form form={form} submit={words.submit} onCancel={onClose}>
      <OptionalCombobox
        {...form.field('personId')}
        label={words.label}
        hint={words.hint}
        none={t('adminPeople.vacant')}
        items={people}
      />
    </Form>
  );
}

const itemsOf = (people: Awaited<ReturnType<typeof api.people.list>>['items']): ComboItem[] =>
  people.map(({ id, name, organisationName, jobTitle }) => ({
    id,
    label: name,
    detail: [jobTitle, organisationName].filter(Boolean).join(', ') || undefined,
  }));
