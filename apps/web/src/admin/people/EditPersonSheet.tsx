import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { PersonRepresentation } from '@trivet/contract';
import type { PersonPatch } from '@trivet/domain';
import { useRef } from 'react';
import { api } from '../../lib/api.ts';
import { Form, useForm } from '../../lib/Form.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { toast } from '../../ui/Toast.tsx';
import { changedFrom } from '../changed.ts';
import { allOrganisationsQuery } from '../organisations/organisations.api.ts';
import { t as common } from '../admin.strings.ts';
import { PersonFields, type PersonValues } from './PersonFields.tsx';
import { t } from './people.strings.ts';

type Props = { person: PersonRepresentation; onClose: () => void };

export default function EditPersonSheet(props: Props) {
  const query = useQuery(allOrganisationsQuery(props.person.workspaceId));
  return (
    <Sheet title={t('adminPeople.editTitle', { name: props.person.name })} onClose={props.onClose}>
      <Loaded query={query} what={t('adminPeople.missing')}>
        {({ items }) => <Fields {...props} organisations={items} />}
      </Loaded>
    </Sheet>
  );
}

type Organisations = Awaited<ReturnType<typeof api.organisations.list>>['items'];

function Fields({ person, onClose, organisations }: Props & { organisations: Organisations }) {
  const queries = useQueryClient();
  const latest = useRef(person);
  const params = { workspaceId: person.workspaceId, personId: person.id };
  const form = useForm<PersonValues, PersonPatch>({
    schema: () => import('@trivet/domain').then((domain) => domain.PersonPatch),
    defaultValues: valuesOf(person),
    says: { name: t('adminPeople.nameMissing'), email: t('adminPeople.emailMissing') },
    draft: `person.${person.id}`,
    onSubmit: async (values) => {
      const body = changedFrom(values, valuesOf(latest.current));
      if (Object.keys(body).length > 0) await api.people.edit({ params, body }, { ifMatch: latest.current.version });
      toast(t('adminPeople.saved', { name: person.name }));
      onClose();
      await queries.invalidateQueries({ queryKey: ['people'] });
    },
    theirs: async () => {
      latest.current = await api.people.get({ params });
      return { values: valuesOf(latest.current), by: common('admin.someone'), at: latest.current.updatedAt };
    },
  });
  return (
    <Form form={form} submit={t('adminPeople.save')} onCancel={onClose} compared={comparedIn(organisations)}>
      <PersonFields form={form} organisations={organisations} fields={person.permissions.fields} />
    </Form>
  );
}

const valuesOf = ({ name, email, jobTitle, organisationId, phone }: PersonRepresentation): PersonValues => ({
  name,
  email,
  jobTitle,
  organisationId,
  phone,
});

const comparedIn = (organisations: Organisations) =>
  ({
    name: [t('adminPeople.name'), ({ name }: PersonValues) => name],
    email: [t('adminPeople.email'), ({ email }: PersonValues) => email],
    jobTitle: [t('adminPeople.jobTitle'), ({ jobTitle }: PersonValues) => jobTitle],
    organisationId: [
      t('adminPeople.organisation'),
      ({ organisationId }: PersonValues) => organisations.find(({ id }) => id === organisationId)?.name,
    ],
    phone: [t('adminPeople.phone'), ({ phone }: PersonValues) => phone],
  }) as const;
