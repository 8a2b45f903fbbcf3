import { kinds, levels } from './partnership.choices.ts';
import { t } from './register.strings.ts';

export const kindOptions = () => kinds.map((value) => ({ value, label: t(`register.kind.${value}`) }));

export const levelOptions = () =>
  levels.map((value) => ({ value, label: t(`register.level.${value}`), hint: t(`register.levelHint.${value}`) }));
