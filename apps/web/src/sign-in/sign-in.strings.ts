import { strings } from '../lib/strings.ts';

export const t = strings({
  'signIn.title': 'Sign in',
  'signIn.email': 'Email address',
  'signIn.emailMissing': 'Enter your email address, like name@example.org',
  'signIn.password': 'Password',
  'signIn.passwordMissing': 'Enter your password',
  'signIn.remember': 'Keep me signed in on this device',
  'signIn.rememberHint': 'For 30 days. Leave it off on a shared computer',
  'signIn.submit': 'Sign in',
  'signIn.foot': 'No account yet? Your partnership’s coordinator can invite you.',
});
