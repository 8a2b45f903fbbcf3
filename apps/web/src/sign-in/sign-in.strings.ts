import { strings } from '../lib/strings.ts';

export const t = strings({
  'signIn.title': 'Sign in',
  'signIn.ended':
    'Your session has ended. Sign in and you are back where you were. What you typed is kept on this device for you.',
  'signIn.email': 'Email address',
  'signIn.emailMissing': 'Enter your email address, like name@example.org',
  'signIn.password': 'Password',
  'signIn.passwordMissing': 'Enter your password',
  'signIn.remember': 'Keep me signed in on this device',
  'signIn.rememberHint': 'For 30 days. Leave it off on a shared computer',
  'signIn.submit': 'Sign in',
  'signIn.forgotten': 'Forgotten your password?',
  'signIn.foot': 'No account yet? Your partnership’s coordinator can invite you.',
  'signIn.refused':
    'This email address and password do not fit, or were tried too often. Check both, or try again in 5 minutes',
  'signIn.busy': 'Many people are signing in at the moment. Try again in a few seconds',
  'signIn.away': 'We could not sign you in: Trivet does not answer. Try again in a minute',
  'signIn.offline': 'You are offline. Sign in when you are back',
});
