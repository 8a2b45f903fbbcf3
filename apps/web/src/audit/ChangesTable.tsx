import type { AuditEntry } from '@trivet/contract';
import { Disclosure } from '../ui/Disclosure.tsx';
import type { Names } from './audit.api.ts';
import { fieldWords, valueWords } from './values.ts';
import { t } from './audit.strings.ts';
import './audit.css';

type Props = { entry: Pick<AuditEntry, 'changes' | 'sequence' | 'blanked'>; names: Names };

/** What an entry changed, before and after. Roles are given, so that the narrow layout still is a table to a screen reader. */
export function ChangesTable({ entry: { changes, sequence, blanked }, names }: Props) {
  return (
    <>
      {blanked && <p className="muted">{t('audit.blanked')}</p>}
      {changes.length > 0 && (
        <Disclosure title={t('audit.changes', { count: changes.length })} plain open={changes.length < 4}>
          <table className="changes" role="table" aria-label={t('audit.changesOf', { number: sequence })}>
            <thead role="rowgroup">
              <tr role="row">
                <th role="columnheader">{t('audit.field')}</th>
                <th role="columnheader">{t('audit.before')}</th>
                <th role="columnheader">{t('audit.after')}</th>
              </tr>
            </thead>
            <tbody role="rowgroup">
              {changes.map(({ field, before, after }) => (
                <tr key={field} role="row">
                  <th role="rowheader">{fieldWords(field)}</th>
                  <td role="cell" data-label={t('audit.before')}>
                    {valueWords(before, names)}
                  </td>
                  <td role="cell" data-label={t('audit.after')}>
                    {valueWords(after, names)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Disclosure>
      )}
    </>
  );
}
