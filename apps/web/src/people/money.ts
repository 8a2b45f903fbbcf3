import type { ListedMembership } from '@trivet/contract';
import { pounds } from '../lib/money.ts';
import { t } from './people.strings.ts';

/** What someone may commit their organisation to: 'Up to £5,000'. */
export const authorityWords = ({ authority, authorityLimit }: Pick<ListedMembership, 'authority' | 'authorityLimit'>) =>
  authorityLimit === null
    ? t(`people.authority.${authority}`)
    : t('people.upTo', { amount: pounds(authorityLimit.amount) });
