import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useQueryClient } from '@tanstack/react-query';
import { signIn } from '../app/session.ts';
import { Form, useForm } from '../lib/Form.tsx';
import { useTitle } from '../lib/title.ts';
import { Banner } from '../ui/Banner.tsx';
import { Checkbox } from '../ui/Checkboxes.tsx';
import { TextField } from '../ui/TextField.tsx';
import { Entry } from './Entry.tsx';
import { signInRefusal } from './refusal.ts';
import { t } from './sign-in.strings.ts';

/** Email and password on one page; the same answer whether or not the account exists. */
export function SignInPage() {
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { next = '/', ended } = useSearch({ from: '/sign-in' });
  useTitle(t('signIn.title'));
  const form = useForm({
    schema: () => import('./credentials.ts').then(({ Credentials }) => Credentials),
    defaultValues: { email: '', password: '', remember: false },
    says: { email: t('signIn.emailMissing'), password: t('signIn.passwordMissing') },
    onSubmit: async ({ email, password, remember }) => {
      await signIn(email, password, remember).catch((thrown: unknown) => {
        throw signInRefusal(thrown);
      });
      // What somebody else read on this page before is not for this person.
      queries.clear();
      await navigate({ href: next });
    },
  });
  return (
    <Entry title={t('signIn.title')} foot={t('signIn.foot')}>
      <Form form={form} submit={t('signIn.submit')}>
        {ended && (
          <Banner kind="info">
            <p>{t('signIn.ended')}</p>
          </Banner>
        )}
        <TextField
          {...form.field('email')}
          label={t('signIn.email')}
          type="email"
          autoComplete="username"
          spellCheck={false}
        />
        <TextField
          {...form.field('password')}
          label={t('signIn.password')}
          type="password"
          autoComplete="current-password"
        />
        <Checkbox {...form.field('remember')} label={t('signIn.remember')} hint={t('signIn.rememberHint')} />
      </Form>
      <p className="sign-in-more">
        <Link to="/forgotten-password">{t('signIn.forgotten')}</Link>
      </p>
    </Entry>
  );
}
