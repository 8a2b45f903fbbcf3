import { useQueryClient } from '@tanstack/react-query';
import type { PersonRepresentation } from '@trivet/contract';
import type { PersonPatch } from '@trivet/domain';
import { useRef } from 'react';
import { api } from '../../lib/api.ts';
import { changed } from '../../lib/changed.ts';
import { Form, useForm } from '../../lib/Form.tsx';
import { OrganisationName } from '../../pickers/names.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { toast } from '../../ui/Toast.tsx';
import { PersonFields, type PersonValues } from './PersonFields.tsx';
import { t } from './people.strings.ts';

type Props = { person: PersonRepresentation; onClose: () => void };

export default function EditPersonSheet({ person, onClose }: Props) {
  const queries = useQueryClient();
  const latest = useRef(person);
  const params = { workspaceId: person.workspaceId, personId: person.id };
  const form = useForm<PersonValues, PersonPatch>({
    schema: () => import('@trivet/domain').then((domain) => domain.PersonPatch),
    defaultValues: valuesOf(person),
    says: { name: t('adminPeople.nameMissing'), email: t('adminPeople.emailMissing') },
    draft: `person.${person.id}`,
    onSubmit: async (values) => {
      const body = changed(values, valuesOf(latest.current));
      if (Object.keys(body).length > 0) await api.people.edit({ params, body }, { ifMatch: latest.current.version });
      toast(t('adminPeople.saved', { name: person.name }));
      onClose();
      await queries.invalidateQueries({ queryKey: ['people'] });
    },
    theirs: async () => {
      latest.current = await api.people.get({ params });
      return { values: valuesOf(latest.current), of: latest.current };
    },
  });
  return (
    <Sheet title={t('adminPeople.editTitle', { name: person.name })} onClose={onClose}>
      <Form form={form} submit={t('adminPeople.save')} onCancel={onClose} compared={comparedIn(params.workspaceId)}>
        <PersonFields form={form} workspaceId={params.workspaceId} fields={person.permissions.fields} />
      </Form>
    </Sheet>
  );
}

const valuesOf = ({ name, email, jobTitle, organisationId, phone }: PersonRepresentation): PersonValues => ({
  name,
  email,
  jobTitle,
  organisationId,
  phone,
});

const comparedIn = (workspaceId: string) =>
  ({
    name: [t('adminPeople.name'), ({ name }: PersonValues) => name],
    email: [t('adminPeople.email'), ({ email }: PersonValues) => email],
    jobTitle: [t('adminPeople.jobTitle'), ({ jobTitle }: PersonValues) => jobTitle],
    organisationId: [
      t('adminPeople.organisation'),
      ({ organisationId: id }: PersonValues) => id && <OrganisationName workspaceId={workspaceId} id={id} />,
    ],
    phone: [t('adminPeople.phone'), ({ phone }: PersonValues) => phone],
  }) as const;
