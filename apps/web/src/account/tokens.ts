import type { ListedToken } from '@trivet/contract';
import type { Scope } from '@trivet/domain';
import { dayOf, now, shortDay } from '../lib/dates.ts';
import { ago } from '../lib/moments.ts';
import { t } from './account.strings.ts';

type Token = Pick<ListedToken, 'expiresAt' | 'revokedAt' | 'lastUsedAt'>;

export const scopeWords = (scope: Scope) => t(`scope.${hyphened(scope)}`);
export const scopeHint = (scope: Scope) => t(`scope.${hyphened(scope)}Hint`);

export const isInUse = ({ expiresAt, revokedAt }: Token) => revokedAt === null && Date.parse(expiresAt) > now();

/** 'Works until 27 Mar 2027', 'Revoked 2 Nov 2026'. It stops at the first moment of the day after its last. */
export const untilWords = ({ expiresAt, revokedAt }: Token) => {
  if (revokedAt) return t('tokens.ended', { day: shortDay(dayOf(revokedAt)) });
  const lastDay = shortDay(new Date(Date.parse(expiresAt) - 1).toISOString().slice(0, 10));
  return t(Date.parse(expiresAt) > now() ? 'tokens.works' : 'tokens.ranOut', { day: lastDay });
};

export const usedWords = ({ lastUsedAt }: Token) =>
  lastUsedAt ? t('tokens.used', { when: ago(lastUsedAt).toLowerCase() }) : t('tokens.unused');

type Hyphened<Name extends string> = Name extends `${infer Subject}:${infer Verb}` ? `${Subject}-${Verb}` : Name;
// The colon between subject and verb is the only one there is.
const hyphened = <Name extends Scope>(scope: Name) => scope.replace(':', '-') as Hyphened<Name>;
