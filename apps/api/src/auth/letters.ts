import type { LetterContent } from '../mail/letter.ts';

/** A letter that asks a new person in. The address is the same to whoever opens it; pressing the button changes nothing. */
export function invitationLetter(facts: {
  name: string;
  workspaceName: string;
  invitedBy: string | null;
  url: string;
  publicOrigin: string;
}): LetterContent {
  const { name, workspaceName, invitedBy, url, publicOrigin } = facts;
  return {
    subject: `Invitation to ${workspaceName}`,
    greeting: `Hello ${name},`,
    lead: `${invitedBy ?? 'An administrator'} has invited you to join ${workspaceName} on Trivet, where partnerships keep their actions, risks and reports.`,
    paragraphs: ['Choose a password to join. The invitation works for 14 days, and once.'],
    button: { label: 'Join', url },
    footer: {
      why: 'You get this because someone entered your email address. If you do not know them, you can ignore it.',
      changeUrl: accountPage(publicOrigin),
    },
  };
}

export function passwordResetLetter({ url, publicOrigin }: { url: string; publicOrigin: string }): LetterContent {
  return {
    subject: 'Choose a new password',
    greeting: 'Hello,',
    lead: 'Someone asked to choose a new password for your account. If it was you, go on below.',
    paragraphs: [
      'The link works for 24 hours, and once. Everyone who is signed in to your account will be signed out.',
      'If it was not you, you have nothing to do: your password stays as it is.',
    ],
    button: { label: 'Choose a new password', url },
    footer: aboutYourAccount(publicOrigin),
  };
}

export function passwordChangedLetter({ at, publicOrigin }: { at: string; publicOrigin: string }): LetterContent {
  return {
    subject: 'Your password was changed',
    greeting: 'Hello,',
    lead: 'The password of your account was changed, and every other session was signed out.',
    paragraphs: ['If it was not you, choose a new password now and tell your administrator.'],
    rows: [{ label: 'When', value: inWords(at) }],
    button: { label: 'Choose a new password', url: `${publicOrigin}/forgotten-password` },
    footer: aboutYourAccount(publicOrigin),
  };
}

export function sessionStolenLetter({ at, publicOrigin }: { at: string; publicOrigin: string }): LetterContent {
  return {
    subject: 'We signed a program out of your account',
    greeting: 'Hello,',
    lead: 'A program showed us a key to your account that was used before. Someone may have copied it, so we ended that session.',
    paragraphs: [
      'If you run a program with your account, sign it in again. If you do not, change your password and tell your administrator.',
    ],
    rows: [{ label: 'When', value: inWords(at) }],
    button: { label: 'See where you are signed in', url: accountPage(publicOrigin) },
    footer: aboutYourAccount(publicOrigin),
  };
}

const accountPage = (publicOrigin: string): string => `${publicOrigin}/account`;

const aboutYourAccount = (publicOrigin: string) => ({
  why: 'You get this because it is about the safety of your account. These emails cannot be switched off.',
  changeUrl: accountPage(publicOrigin),
});

/** `23 November 2026, 09:05 UTC`: an account has no time zone of its own. */
function inWords(at: string): string {
  const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(at));
  return `${day}, ${at.slice(11, 16)} UTC`;
}
