import { signIn } from '../app/session.ts';
import { Form, useForm } from '../lib/Form.tsx';
import { problemOf } from '../lib/problem.ts';
import { TextField } from '../ui/TextField.tsx';
import type { Joining } from './InvitationPage.tsx';
import { useJoin } from './useJoin.ts';
import { t } from './joining.strings.ts';

/** Joins with the account that the invited address has: its password is asked for here, so that the link stays on this page. */
export function JoinWithAccount({ token, invitation: { email } }: Joining) {
  const join = useJoin(token);
  const form = useForm({
    schema: () => import('./password-form.ts').then(({ OwnPasswordForm }) => OwnPasswordForm),
    defaultValues: { password: '' },
    says: { password: t('joining.ownPasswordMissing') },
    onSubmit: async ({ password }) => {
      await signIn(email, password, false).catch((thrown: unknown) => {
        const problem = problemOf(thrown);
        throw problem.status === 401 ? { ...problem, title: t('invitation.refused', { email }) } : problem;
      });
      await join();
    },
  });
  return (
    <>
      <p>{t('invitation.hasAccount', { email })}</p>
      <Form form={form} submit={t('invitation.join')}>
        <TextField
          {...form.field('password')}
          label={t('joining.password')}
          type="password"
          autoComplete="current-password"
        />
      </Form>
    </>
  );
}
