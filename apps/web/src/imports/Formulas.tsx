import type { ImportCheck } from '@trivet/contract';
import { Banner } from '../ui/Banner.tsx';
import { t } from './imports.strings.ts';

/** Cells that hold formulas: what they came to is taken, never the formula. */
export function Formulas({ check: { formulas } }: { check: ImportCheck }) {
  if (formulas.length === 0) return null;
  return (
    <Banner kind="info" title={t('imports.check.formulas', { count: formulas.length })}>
      <ul>
        {formulas.slice(0, mostShown).map(({ row, column, heading, value }) => (
          <li key={`${column}${row}`}>{t('imports.check.formula', { cell: `${column}${row}`, heading, value })}</li>
        ))}
      </ul>
      {formulas.length > mostShown && <p>{t('imports.check.more', { count: formulas.length - mostShown })}</p>}
    </Banner>
  );
}

const mostShown = 5;
