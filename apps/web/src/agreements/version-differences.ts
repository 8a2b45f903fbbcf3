import type { AgreementComparison } from '@trivet/contract';
import { fullDay } from '../lib/dates.ts';
import { t } from './agreements.strings.ts';

type ChangedTerm = AgreementComparison['terms'][number];

const labels = {
  title: 'draft.title',
  isBinding: 'terms.law',
  startsOn: 'terms.from',
  endsOn: 'terms.until',
  noticeDays: 'terms.notice',
} as const;

/** A term that is another now, in words. */
export const termInWords = ({ term, was, is }: ChangedTerm) => ({
  label: t(labels[term]),
  was: wordsOf(term, was),
  is: wordsOf(term, is),
});

function wordsOf(term: ChangedTerm['term'], value: ChangedTerm['was']): string {
  if (typeof value === 'boolean') return t(value ? 'law.binds' : 'law.not');
  if (typeof value === 'number') return t('terms.days', { days: value });
  if (value === null) return '';
  return term === 'title' ? value : fullDay(value);
}
