import { dayOf, fullDay } from '../lib/dates.ts';
import { moment } from '../lib/moments.ts';
import type { Names } from './audit.api.ts';
import { t } from './audit.strings.ts';

/** 'ownerPersonId' as 'Owner person'. */
export const fieldWords = (field: string) => {
  const words = field
    .replace(/Ids?$/, '')
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replaceAll('_', ' ')
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
};

/** A value of the trail as a person reads it: names for ids, dates in words, nothing hidden. */
export const valueWords = (value: unknown, names: Names): string => {
  if (value === null || value === undefined || value === '') return t('audit.empty');
  if (typeof value === 'boolean') return t(value ? 'audit.yes' : 'audit.no');
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return textWords(value, names);
  if (Array.isArray(value))
    return value.length === 0 ? t('audit.empty') : value.map((each) => valueWords(each, names)).join(', ');
  return Object.entries(value)
    .map(([name, held]) => `${fieldWords(name)}: ${valueWords(held, names)}`)
    .join('; ');
};

const textWords = (text: string, names: Names) => {
  const name = names.get(text);
  if (name) return name;
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return fullDay(text);
  if (/^\d{4}-\d{2}-\d{2}T00:00:00(\.000)?Z$/.test(text)) return fullDay(dayOf(text));
  if (/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(text)) return moment(text);
  return /^[a-z]+(_[a-z]+)+$/.test(text) ? text.replaceAll('_', ' ') : text;
};
