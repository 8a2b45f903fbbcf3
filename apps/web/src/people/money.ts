import type { ListedMembership } from '@trivet/contract';
import { locale } from '../lib/strings.ts';
import { t } from './people.strings.ts';

/** What someone may commit their organisation to: 'Up to £5,000'. */
export const authorityWords = ({ authority, authorityLimit }: Pick<ListedMembership, 'authority' | 'authorityLimit'>) =>
  authorityLimit === null
    ? t(`people.authority.${authority}`)
    : t('people.upTo', { amount: pounds(authorityLimit.amount) });

/** Whole pence as pounds, with pence only where there are some. */
const pounds = (pence: number) =>
  new Intl.NumberFormat(locale(), {
    style: 'currency',
    currency: 'GBP',
    minimumFractionDigits: pence % 100 === 0 ? 0 : 2,
  }).format(pence / 100);
