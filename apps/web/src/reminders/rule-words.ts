import type { Audience } from '@trivet/domain';
import { t } from './reminder.strings.ts';

/** When a step comes, in words: `2 days before`. */
export const whenOf = (step: number): string => {
  if (step === 0) return t('reminders.onDay');
  return step < 0 ? t('reminders.before', { days: -step }) : t('reminders.late', { days: step });
};

export const whomOf = (audience: readonly Audience[]): string => audience.map((one) => t(`audience.${one}`)).join(', ');

/** A rule's steps in one paragraph: `2 days before: the owner; on the day: the owner`. */
export const stepsOf = (steps: readonly { step: number; audience: readonly Audience[] }[]): string =>
  steps.map(({ step, audience }) => t('reminders.step', { when: whenOf(step), whom: whomOf(audience) })).join('; ');
