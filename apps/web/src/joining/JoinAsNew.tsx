import { Form, useForm } from '../lib/Form.tsx';
import { TextField } from '../ui/TextField.tsx';
import type { Joining } from './InvitationPage.tsx';
import { NewPasswordField } from './NewPasswordField.tsx';
import { useJoin } from './useJoin.ts';
import { t } from './joining.strings.ts';

/** Joins with an account that is made now: the link has proved the email address. */
export function JoinAsNew({ token, invitation: { email } }: Joining) {
  const join = useJoin(token);
  const form = useForm({
    schema: () => import('./password-form.ts').then(({ NewPasswordForm }) => NewPasswordForm),
    defaultValues: { password: '' },
    onSubmit: ({ password }) => join(password),
  });
  return (
    <Form form={form} submit={t('invitation.join')}>
      <TextField
        id="joining-email"
        label={t('joining.email')}
        value={email}
        onChange={() => undefined}
        type="email"
        autoComplete="username"
        disabled
      />
      <NewPasswordField {...form.field('password')} label={t('joining.choosePassword')} />
    </Form>
  );
}
