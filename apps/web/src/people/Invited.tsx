import type { Place } from '../partnerships/place.ts';
import { PersonPicker } from '../pickers/PersonPicker.tsx';
import { useWorkspaceHere } from '../app/useWorkspaceHere.ts';
import { Radios } from '../ui/Radios.tsx';
import { TextField } from '../ui/TextField.tsx';
import type { InviteForm } from './InviteSheet.tsx';
import { t } from './people.strings.ts';

/** Who is invited: one of those who are in the workspace, or someone new by name and email address. */
export function Invited({ form, place }: { form: InviteForm; place: Place }) {
  const workspace = useWorkspaceHere();
  const isNew = form.values.newPerson !== undefined;
  const choose = (who: string) => {
    form.set('newPerson', who === 'new' ? { name: '', email: '' } : undefined);
    if (who === 'new') form.set('personId', undefined);
  };
  return (
    <>
      <Radios
        id={`${form.id}-who`}
        label={t('invite.who')}
        value={isNew ? 'new' : 'here'}
        onChange={choose}
        options={[
          { value: 'here', label: t('invite.here', { workspace: workspace?.name ?? '' }) },
          { value: 'new', label: t('invite.new'), hint: t('invite.newHint') },
        ]}
      />
      {isNew ? <Newcomer form={form} /> : <Known form={form} place={place} />}
    </>
  );
}

function Known({ form, place }: { form: InviteForm; place: Place }) {
  const field = form.field('personId');
  return (
    <PersonPicker
      {...field}
      workspaceId={place.workspaceId}
      label={t('invite.person')}
      value={field.value ?? null}
      onChange={(id) => field.onChange(id ?? undefined)}
    />
  );
}

function Newcomer({ form }: { form: InviteForm }) {
  const [name, email] = [form.field('newPerson.name'), form.field('newPerson.email')];
  return (
    <>
      <TextField {...name} value={name.value ?? ''} label={t('invite.name')} autoComplete="off" />
      <TextField {...email} value={email.value ?? ''} label={t('invite.email')} type="email" autoComplete="off" />
    </>
  );
}
