import { Button } from '../ui/Button.tsx';
import { plusIcon } from '../ui/icons.tsx';
import type { GridRow } from './pasted.ts';
import { t } from './series-forms.strings.ts';

/** What is wrong, by the row's id and its field: `4.value`. */
export type CellFaults = Record<string, string>;

type Props = { id: string; rows: readonly GridRow[]; faults: CellFaults; onChange: (rows: GridRow[]) => void };

const fields = ['on', 'value', 'note'] as const;
const heads = { on: 'paste.when', value: 'paste.value', note: 'paste.note' } as const;

/** Rows of values that can be mended cell by cell. */
export function ValuesGrid({ id, rows, faults, onChange }: Props) {
  const set = (row: GridRow, field: (typeof fields)[number], typed: string) =>
    onChange(rows.map((one) => (one.id === row.id ? { ...one, [field]: typed } : one)));
  const nextId = Math.max(0, ...rows.map((row) => row.id)) + 1;
  return (
    <div className="stack" data-gap="tight">
      <table className="values-grid">
        <thead>
          <tr>
            {fields.map((field) => (
              <th key={field} scope="col">
                {t(heads[field])}
              </th>
            ))}
            <th scope="col">
              <span className="visually-hidden">{t('paste.removing')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={row.id}>
              {fields.map((field) => (
                <td key={field}>
                  <Cell
                    id={`${id}-${row.id}-${field}`}
                    label={t('paste.row', { row: at + 1, field: t(heads[field]) })}
                    value={row[field]}
                    error={faults[`${row.id}.${field}`]}
                    onChange={(typed) => set(row, field, typed)}
                  />
                </td>
              ))}
              <td>
                <Button
                  kind="quiet"
                  size="small"
                  aria-label={t('paste.remove', { row: at + 1 })}
                  onClick={() => onChange(rows.filter((one) => one.id !== row.id))}
                >
                  ×
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <div>
        <Button
          size="small"
          icon={plusIcon}
          onClick={() => onChange([...rows, { id: nextId, on: '', value: '', note: '' }])}
        >
          {t('paste.addRow')}
        </Button>
      </div>
    </div>
  );
}

type CellProps = {
  id: string;
  label: string;
  value: string;
  error: string | undefined;
  onChange: (typed: string) => void;
};

function Cell({ id, label, value, error, onChange }: CellProps) {
  return (
    <>
      <input
        id={id}
        className="input"
        aria-label={label}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-error` : undefined}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
      {error && (
        <p className="field-error" id={`${id}-error`}>
          {error}
        </p>
      )}
    </>
  );
}
