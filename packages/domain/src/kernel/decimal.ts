import { z } from 'zod';

const places = 6;
const one = 10n ** BigInt(places);

/**
 * A decimal number kept exactly: its digits as text, without a float on the way. A caller may send a JSON number or its
 * digits; what comes back is always the digits, without zeros that say nothing (`71.8`, never `71.80`).
 */
export const Decimal = z
  .union([z.string(), z.number()], 'Enter a number, like 71.8')
  .transform((value) => String(value).trim())
  .pipe(z.string().regex(/^-?\d{1,12}(\.\d{1,6})?$/, { error: 'Enter a number, like 71.8', abort: true }))
  .overwrite((digits) => decimalOf(scaled(digits)));
export type Decimal = z.output<typeof Decimal>;

/** A decimal as a whole number of millionths: what sums and comparisons are made with. */
export function scaled(decimal: string): bigint {
  const [whole = '0', fraction = ''] = decimal.replace('-', '').split('.');
  const size = BigInt(whole) * one + BigInt(fraction.padEnd(places, '0'));
  return decimal.startsWith('-') ? -size : size;
}

/** The digits of so many millionths. */
export function decimalOf(millionths: bigint): string {
  const size = millionths < 0n ? -millionths : millionths;
  const fraction = String(size % one)
    .padStart(places, '0')
    .replace(/0+$/, '');
  return `${millionths < 0n ? '-' : ''}${size / one}${fraction && `.${fraction}`}`;
}

/** Below 0 where the first is less, above 0 where it is more. */
export function compareDecimals(a: string, b: string): number {
  const difference = scaled(a) - scaled(b);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** To the nearest with so many decimals; a half goes away from zero. */
export function rounded(millionths: bigint, decimals: number): bigint {
  const step = 10n ** BigInt(places - decimals);
  const half = millionths < 0n ? -step / 2n : step / 2n;
  return ((millionths + half) / step) * step;
}

/** How many decimals it has. */
export const decimalsOf = (decimal: string): number => decimal.split('.')[1]?.length ?? 0;

/** One whole part of `parts` of a stretch, as `a` and `b` are at its ends; to the millionth. */
export const between = (a: bigint, b: bigint, { done, of }: { done: number; of: number }): bigint =>
  of === 0 ? b : a + ((b - a) * BigInt(done)) / BigInt(of);
