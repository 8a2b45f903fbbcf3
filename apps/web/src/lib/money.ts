import type { Currency } from '@trivet/domain';
import { locale } from './strings.ts';

/** Whole pence or cents as people read them, with pence only where there are some: £1,250 or €12.50. */
export const money = (amount: number, currency: Currency) =>
  new Intl.NumberFormat(locale(), {
    style: 'currency',
    currency,
    minimumFractionDigits: amount % 100 === 0 ? 0 : 2,
  }).format(amount / 100);

export const pounds = (pence: number) => money(pence, 'GBP');

/**
 * Whole pence from pounds as people type them: 1250, 1,250.5, £12.50. Read by digits, never by a fraction.
 * Null when empty, undefined when it is no amount.
 */
export const penceFrom = (typed: string): number | null | undefined => {
  const plain = typed.replace(/[\s,£]/g, '');
  if (plain === '') return null;
  const [, whole, part = ''] = /^(\d{1,10})(?:\.(\d{1,2}))?$/.exec(plain) ?? [];
  return whole === undefined ? undefined : Number(`${whole}${part.padEnd(2, '0')}`);
};

/** Pence as they are typed: 1250.00 is 1250. */
export const typedPounds = (pence: number): string => {
  const digits = String(pence).padStart(3, '0');
  const part = digits.slice(-2);
  return part === '00' ? digits.slice(0, -2) : `${digits.slice(0, -2)}.${part}`;
};

/** £ or €, to stand before a box. */
export const signOf = (currency: Currency) => (currency === 'GBP' ? '£' : '€');
