import type { ImportRepresentation } from '@trivet/contract';
import { useOverflow } from '../lib/useOverflow.ts';
import { Card } from '../ui/Card.tsx';
import { Disclosure } from '../ui/Disclosure.tsx';
import { Select } from '../ui/Select.tsx';
import { useMatching } from './imports.api.ts';
import { t } from './imports.strings.ts';

/** Which sheet, and which of its rows holds the headings: as guessed, and to be said otherwise. */
export function ChooseSheet({ imported }: { imported: ImportRepresentation }) {
  const { sheets, mapping, firstRows } = imported;
  const { match, isPending } = useMatching(imported);
  const chooseSheet = (sheet: number) =>
    match(({ columns: _c, headerRow: _h, ...others }) => ({ ...others, sheet, leaveOut: [] }));
  const chooseRow = (headerRow: number) => match(({ columns: _c, ...others }) => ({ ...others, headerRow }));
  const rows = firstRows.some(({ number }) => number === mapping.headerRow)
    ? firstRows
    : [...firstRows, { number: mapping.headerRow, cells: [] }];
  return (
    <Card>
      <div className="import-sheet">
        {sheets.length > 1 && (
          <Select
            id="import-sheet"
            label={t('imports.match.sheet')}
            value={String(mapping.sheet)}
            disabled={isPending}
            options={sheets.map(({ name, rows }, at) => ({
              value: String(at),
              label: t('imports.match.sheetOf', { name, rows }),
            }))}
            onChange={(sheet) => chooseSheet(Number(sheet))}
          />
        )}
        <Select
          id="import-header"
          label={t('imports.match.headerRow')}
          value={String(mapping.headerRow)}
          disabled={isPending}
          options={rows.map(({ number, cells }) => ({ value: String(number), label: rowLabel(number, cells) }))}
          onChange={(row) => chooseRow(Number(row))}
        />
      </div>
      <Disclosure plain title={t('imports.match.firstRows')}>
        <FirstRows imported={imported} />
      </Disclosure>
    </Card>
  );
}

const rowLabel = (number: number, cells: readonly string[]) => {
  const words = cells.filter((cell) => cell !== '').slice(0, 4);
  return t('imports.match.row', { number, words: words.join(', ') });
};

function FirstRows({ imported: { firstRows, columns, mapping } }: { imported: ImportRepresentation }) {
  const { box, scrolls } = useOverflow();
  return (
    <div
      className="import-scroll"
      ref={box}
      {...(scrolls && { tabIndex: 0, role: 'region', 'aria-label': t('imports.match.firstRows') })}
    >
      <table className="import-first-rows">
        <thead>
          <tr>
            <th scope="col">{t('imports.match.rowHead')}</th>
            {columns.slice(0, 30).map(({ letter }) => (
              <th key={letter} scope="col">
                {letter}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {firstRows.map(({ number, cells }) => (
            <tr key={number} data-heads={number === mapping.headerRow ? '' : undefined}>
              <th scope="row">{number}</th>
              {columns.slice(0, 30).map(({ column, letter }) => (
                <td key={letter}>{cells[column]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
