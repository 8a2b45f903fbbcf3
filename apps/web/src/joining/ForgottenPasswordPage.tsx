import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../lib/api.ts';
import { Form, useForm } from '../lib/Form.tsx';
import { useTitle } from '../lib/title.ts';
import { Entry } from '../sign-in/Entry.tsx';
import { Button } from '../ui/Button.tsx';
import { TextField } from '../ui/TextField.tsx';
import { t } from './joining.strings.ts';

/** Asks for a link by email. What follows never says whether there is such an account. */
export function ForgottenPasswordPage() {
  const [sentTo, setSentTo] = useState<string | null>(null);
  const title = t(sentTo ? 'forgotten.sentTitle' : 'forgotten.title');
  useTitle(title);
  return (
    <Entry title={title} foot={<Link to="/sign-in">{t('joining.back')}</Link>}>
      {sentTo ? <Sent email={sentTo} onAgain={() => setSentTo(null)} /> : <Ask onSent={setSentTo} />}
    </Entry>
  );
}

function Ask({ onSent }: { onSent: (email: string) => void }) {
  const form = useForm({
    schema: () => import('./email-form.ts').then(({ EmailForm }) => EmailForm),
    defaultValues: { email: '' },
    says: { email: t('joining.emailMissing') },
    onSubmit: async (body) => {
      await api.auth.askForReset({ params: {}, body });
      onSent(body.email);
    },
  });
  return (
    <>
      <p>{t('forgotten.lead')}</p>
      <Form form={form} submit={t('forgotten.send')}>
        <TextField
          {...form.field('email')}
          label={t('joining.email')}
          type="email"
          autoComplete="username"
          spellCheck={false}
        />
      </Form>
    </>
  );
}

function Sent({ email, onAgain }: { email: string; onAgain: () => void }) {
  return (
    <div className="stack">
      <p>{t('forgotten.sent', { email })}</p>
      <p>{t('forgotten.nothing')}</p>
      <div>
        <Button onClick={onAgain}>{t('forgotten.again')}</Button>
      </div>
    </div>
  );
}
