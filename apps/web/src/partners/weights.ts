import { weights } from './partner.choices.ts';
import { t } from './partners.strings.ts';

export const weightOptions = () => weights.map((value) => ({ value, label: t(`contributions.weight.${value}`) }));
