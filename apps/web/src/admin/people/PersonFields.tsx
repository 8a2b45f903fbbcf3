import type { FormState } from '../../lib/useForm.ts';
import { OrganisationPicker } from '../../pickers/OrganisationPicker.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { t } from './people.strings.ts';

export type PersonValues = {
  name: string;
  email: string;
  jobTitle: string;
  organisationId: string | null;
  phone: string;
};

type Props<Output> = {
  form: FormState<PersonValues, Output>;
  workspaceId: string;
  /** The fields the server lets this person change. */
  fields: readonly string[];
};

export function PersonFields<Output>({ form, workspaceId, fields }: Props<Output>) {
  return (
    <>
      {fields.includes('name') && (
        <TextField {...form.field('name')} label={t('adminPeople.name')} autoComplete="off" />
      )}
      {fields.includes('email') ? (
        <TextField {...form.field('email')} label={t('adminPeople.email')} type="email" autoComplete="off" />
      ) : (
        <p className="muted">{t('adminPeople.emailJoined')}</p>
      )}
      <TextField {...form.field('jobTitle')} label={t('adminPeople.jobTitle')} optional autoComplete="off" />
      {fields.includes('organisationId') && (
        <OrganisationPicker
          {...form.field('organisationId')}
          workspaceId={workspaceId}
          label={t('adminPeople.organisation')}
          none={t('adminPeople.noOrganisation')}
          optional
        />
      )}
      <TextField
        {...form.field('phone')}
        label={t('adminPeople.phone')}
        type="tel"
        width="short"
        optional
        autoComplete="off"
      />
    </>
  );
}
