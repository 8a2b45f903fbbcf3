import { t } from './partners.strings.ts';

export const weightOptions = () =>
  (['main', 'supporting'] as const).map((value) => ({ value, label: t(`contributions.weight.${value}`) }));
