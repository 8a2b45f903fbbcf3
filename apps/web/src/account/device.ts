import type { SessionView } from '@trivet/contract';
import { t } from './account.strings.ts';

/** What a session runs on, as a person would say it: 'Firefox on Windows'. */
export const deviceOf = ({ kind, userAgent }: Pick<SessionView, 'kind' | 'userAgent'>) => {
  if (kind === 'program') return t('sessions.program');
  const browser = named(userAgent, browsers);
  const system = named(userAgent, systems);
  return browser && system ? t('sessions.browserOn', { browser, system }) : (browser ?? t('sessions.unknown'));
};

const named = (userAgent: string, names: readonly (readonly [RegExp, string])[]) =>
  names.find(([sign]) => sign.test(userAgent))?.[1];

// In this order: Edge calls itself Chrome too, and Chrome Safari.
const browsers = [
  [/Edg/, 'Edge'],
  [/Firefox|FxiOS/, 'Firefox'],
  [/Chrome|CriOS/, 'Chrome'],
  [/Safari/, 'Safari'],
] as const;

const systems = [
  [/iPhone|iPad/, 'iOS'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Mac OS/, 'macOS'],
  [/Linux|X11/, 'Linux'],
] as const;
