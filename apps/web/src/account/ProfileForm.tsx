import { useQueryClient } from '@tanstack/react-query';
import type { PersonRepresentation } from '@trivet/contract';
import type { PersonPatch } from '@trivet/domain';
import { useRef } from 'react';
import { sessionQuery } from '../app/session.ts';
import { api } from '../lib/api.ts';
import { Form, useForm } from '../lib/Form.tsx';
import { Facts } from '../ui/Facts.tsx';
import { TextField } from '../ui/TextField.tsx';
import { toast } from '../ui/Toast.tsx';
import { myProfileQuery } from './account.api.ts';
import { t } from './account.strings.ts';

type Values = { name: string; jobTitle: string; phone: string };

export function ProfileForm({ profile }: { profile: PersonRepresentation }) {
  const queries = useQueryClient();
  const latest = useRef(profile);
  const params = { workspaceId: profile.workspaceId, personId: profile.id };
  const query = myProfileQuery(params.workspaceId, params.personId);
  const form = useForm<Values, PersonPatch>({
    schema: () => import('@trivet/domain').then((domain) => domain.PersonPatch),
    defaultValues: valuesOf(profile),
    says: { name: t('profile.nameMissing') },
    draft: `profile.${profile.id}`,
    onSubmit: async (body) => {
      latest.current = await api.people.edit({ params, body }, { ifMatch: latest.current.version });
      queries.setQueryData(query.queryKey, latest.current);
      toast(t('profile.done'));
      await queries.invalidateQueries(sessionQuery);
    },
    theirs: async () => {
      latest.current = await api.people.get({ params });
      return { values: valuesOf(latest.current), of: latest.current };
    },
  });
  return (
    <div className="stack" data-gap="loose">
      <Form form={form} submit={t('profile.save')} compared={compared}>
        <TextField {...form.field('name')} label={t('profile.name')} autoComplete="name" />
        <TextField
          {...form.field('jobTitle')}
          label={t('profile.jobTitle')}
          optional
          autoComplete="organization-title"
        />
        <TextField
          {...form.field('phone')}
          label={t('profile.phone')}
          hint={t('profile.phoneHint')}
          type="tel"
          width="short"
          optional
          autoComplete="tel"
        />
      </Form>
      <Facts
        facts={[
          [t('profile.email'), profile.email],
          [t('profile.organisation'), profile.organisationName ?? t('profile.noOrganisation')],
        ]}
      />
    </div>
  );
}

const valuesOf = ({ name, jobTitle, phone }: PersonRepresentation): Values => ({ name, jobTitle, phone });

const compared = {
  name: [t('profile.name'), ({ name }: Values) => name],
  jobTitle: [t('profile.jobTitle'), ({ jobTitle }: Values) => jobTitle],
  phone: [t('profile.phone'), ({ phone }: Values) => phone],
} as const;
