import type { ImportCheck, ImportRepresentation } from '@trivet/contract';
import { Banner } from '../ui/Banner.tsx';
import { ForAllField } from './ForAllField.tsx';
import { t } from './imports.strings.ts';

/** Fields that new records cannot do without and that the file does not hold: one value for all of them. */
export function Missing({ imported, check: { missing } }: { imported: ImportRepresentation; check: ImportCheck }) {
  if (missing.length === 0) return null;
  return (
    <Banner kind="bad" title={t('imports.check.missing', { fields: missing.map(({ heading }) => heading).join(', ') })}>
      <div className="stack">
        {missing.map(({ field, heading }) => (
          <ForAllField key={field} imported={imported} name={field} label={t('imports.match.forAll', { heading })} />
        ))}
      </div>
    </Banner>
  );
}
