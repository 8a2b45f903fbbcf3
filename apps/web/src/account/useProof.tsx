import { useState, type ReactNode } from 'react';
import { signIn, useSession } from '../app/session.ts';
import { Form, useForm } from '../lib/Form.tsx';
import { problemOf } from '../lib/problem.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { TextField } from '../ui/TextField.tsx';
import { t } from './account.strings.ts';

type Asked = { answer: () => void; refuse: (why: unknown) => void; why: unknown };

/**
 * For acts that take a recent sign-in: `proven(act)` asks for the password where the server wants it, then acts once more.
 * Rejects with the server's refusal when the person turns away. Render `question` beside the form.
 */
export const useProof = () => {
  const [asked, ask] = useState<Asked | null>(null);
  const proven = async <Result,>(act: () => Promise<Result>): Promise<Result> => {
    try {
      return await act();
    } catch (why) {
      if (problemOf(why).code !== 'sign_in_again') throw why;
      await new Promise<void>((answer, refuse) => ask({ answer, refuse, why }));
      return act();
    }
  };
  const question: ReactNode = asked && <Question asked={asked} onClose={() => ask(null)} />;
  return { proven, question };
};

function Question({ asked: { answer, refuse, why }, onClose }: { asked: Asked; onClose: () => void }) {
  const { account } = useSession();
  const form = useForm({
    schema: () => import('../joining/password-form.ts').then(({ OwnPasswordForm }) => OwnPasswordForm),
    defaultValues: { password: '' },
    says: { password: t('proof.passwordMissing') },
    onSubmit: async ({ password }) => {
      await signIn(account.email, password, false).catch((thrown: unknown) => {
        const problem = problemOf(thrown);
        throw problem.status === 401 ? { ...problem, title: t('proof.refused') } : problem;
      });
      onClose();
      answer();
    },
  });
  const turnAway = () => {
    onClose();
    refuse(why);
  };
  return (
    <Dialog title={t('proof.title')} onClose={turnAway}>
      <div className="stack">
        <p>{t('proof.lead')}</p>
        <Form form={form} submit={t('proof.submit')} onCancel={turnAway}>
          <TextField
            {...form.field('password')}
            label={t('proof.password')}
            type="password"
            autoComplete="current-password"
            autoFocus
          />
        </Form>
      </div>
    </Dialog>
  );
}
