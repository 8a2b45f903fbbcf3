import { problemOf, type Problem } from '../lib/problem.ts';
import { t } from './sign-in.strings.ts';

/** Why somebody could not sign in, in our words: one sentence for every failure that could tell whether there is an account. */
export const signInRefusal = (thrown: unknown): Problem => {
  const { status, requestId } = problemOf(thrown);
  return { status, requestId, title: wordsFor(status) };
};

const wordsFor = (status: number) => {
  if (status === 0) return navigator.onLine ? t('signIn.away') : t('signIn.offline');
  if (status === 429 || status === 503) return t('signIn.busy');
  return status >= 500 ? t('signIn.away') : t('signIn.refused');
};
