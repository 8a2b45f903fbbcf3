import { useState } from 'react';
import { api } from '../lib/api.ts';
import { Form, useForm } from '../lib/Form.tsx';
import { problemOf } from '../lib/problem.ts';
import { useTitle } from '../lib/title.ts';
import { Entry } from '../sign-in/Entry.tsx';
import { LinkButton } from '../ui/LinkButton.tsx';
import { NewPasswordField } from './NewPasswordField.tsx';
import { isSecret, useSecret } from './secret.ts';
import { t } from './joining.strings.ts';

type Stage = 'choose' | 'done' | 'spent';

const titles = { choose: 'newPassword.title', done: 'newPassword.doneTitle', spent: 'link.spentTitle' } as const;

/** Where the link of a forgotten password leads. */
export function NewPasswordPage() {
  const secret = useSecret();
  return <Stages key={secret} secret={secret} />;
}

function Stages({ secret }: { secret: string }) {
  const [stage, go] = useState<Stage>(isSecret(secret) ? 'choose' : 'spent');
  useTitle(t(titles[stage]));
  return (
    <Entry title={t(titles[stage])}>
      {stage === 'choose' && <Choose secret={secret} onStage={go} />}
      {stage === 'done' && (
        <div className="stack">
          <p>{t('newPassword.done')}</p>
          <div>
            <LinkButton to="/sign-in" kind="primary">
              {t('newPassword.signIn')}
            </LinkButton>
          </div>
        </div>
      )}
      {stage === 'spent' && (
        <div className="stack">
          <p>{t('link.resetSpent')}</p>
          <div>
            <LinkButton to="/forgotten-password" kind="primary">
              {t('link.resetAgain')}
            </LinkButton>
          </div>
        </div>
      )}
    </Entry>
  );
}

function Choose({ secret, onStage }: { secret: string; onStage: (stage: Stage) => void }) {
  const form = useForm({
    schema: () => import('./password-form.ts').then(({ NewPasswordForm }) => NewPasswordForm),
    defaultValues: { password: '' },
    onSubmit: async ({ password }) => {
      try {
        await api.auth.resetPassword({ params: {}, body: { token: secret, password } });
        onStage('done');
      } catch (thrown) {
        if (problemOf(thrown).status !== 404) throw thrown;
        onStage('spent');
      }
    },
  });
  return (
    <>
      <p>{t('newPassword.lead')}</p>
      <Form form={form} submit={t('newPassword.save')}>
        <NewPasswordField {...form.field('password')} />
      </Form>
    </>
  );
}
