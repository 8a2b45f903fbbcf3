import { useId, useState } from 'react';
import { fieldOf, problemOf } from '../lib/problem.ts';
import { Button } from '../ui/Button.tsx';
import { ErrorSummary, type FormFault } from '../ui/ErrorSummary.tsx';
import { Sheet } from '../ui/Sheet.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { TextField } from '../ui/TextField.tsx';
import { toast } from '../ui/Toast.tsx';
import { type GridRow, readRow, rowsOf } from './pasted.ts';
import { givePoints, type GivenPoint, type ShownSeries, useSeriesChange } from './series.api.ts';
import { ValuesGrid, type CellFaults } from './ValuesGrid.tsx';
import { t } from './series-forms.strings.ts';

type Props = { series: ShownSeries; onClose: () => void };
type Faults = { cells: CellFaults; others: string[] };
const none: Faults = { cells: {}, others: [] };

/** A block of a spreadsheet becomes a grid; every wrong cell is named at once, and nothing that was typed is lost. */
export default function PasteSheet({ series, onClose }: Props) {
  const id = useId();
  const [block, setBlock] = useState('');
  const [rows, setRows] = useState<GridRow[]>([]);
  const [correction, setCorrection] = useState('');
  const [faults, setFaults] = useState(none);
  const [tries, setTries] = useState(0);
  const { mutateAsync: give, isPending } = useSeriesChange((points: GivenPoint[]) => givePoints(series, points));
  const read = () => {
    setRows(rowsOf(block, 1));
    setFaults(none);
  };
  const say = (found: Faults) => {
    setFaults(found);
    setTries(tries + 1);
  };
  const save = async () => {
    const { points, cells } = checked(rows, series, correction);
    if (rows.length === 0) return say({ cells: {}, others: [t('paste.nothing')] });
    if (Object.keys(cells).length > 0) return say({ cells, others: [] });
    try {
      const { kept, unchanged } = await give(points);
      toast(unchanged > 0 ? t('paste.unchanged', { kept, unchanged }) : t('paste.saved', { kept }));
      onClose();
    } catch (thrown) {
      say(refusedCells(thrown, rows));
    }
  };
  return (
    <Sheet title={t('paste.title')} onClose={onClose}>
      <div className="stack">
        <ErrorSummary faults={listed(id, rows, faults)} count={tries} />
        <p>{t('paste.lead')}</p>
        <TextArea
          id={`${id}-block`}
          label={t('paste.block')}
          hint={t('paste.blockHint')}
          value={block}
          onChange={setBlock}
          rows={4}
          autoFocus
        />
        <div>
          <Button onClick={read}>{t('paste.read')}</Button>
        </div>
        {rows.length > 0 && <ValuesGrid id={id} rows={rows} faults={faults.cells} onChange={setRows} />}
        {rows.length > 0 && (
          <TextField
            id={`${id}-why`}
            label={t('paste.why')}
            hint={t('paste.whyHint')}
            value={correction}
            onChange={setCorrection}
            optional
          />
        )}
        <div className="form-footer">
          <Button kind="primary" busy={isPending} onClick={() => void save()}>
            {t('paste.save', { count: rows.length })}
          </Button>
        </div>
      </div>
    </Sheet>
  );
}

/** Each row as a point; where one cannot be read, which of its cells. */
function checked(
  rows: readonly GridRow[],
  { frequency, latestOn, nextPeriodOn, baselineOn }: ShownSeries,
  correction: string,
) {
  const like = latestOn ?? baselineOn ?? nextPeriodOn;
  const points: GivenPoint[] = [];
  const cells: CellFaults = {};
  for (const row of rows) {
    const said = readRow(row, { frequency, like });
    if (said.ok) {
      const answer = said.value === null ? 'no_new_data' : 'value';
      points.push({ on: said.on, value: said.value, answer, note: row.note, correction });
      continue;
    }
    for (const field of said.wrong) cells[`${row.id}.${field}`] = t(field === 'on' ? 'paste.noDate' : 'paste.noNumber');
  }
  return { points, cells };
}

/** What the API refused, at the cells it is about. */
function refusedCells(thrown: unknown, rows: readonly GridRow[]): Faults {
  const { errors = [], title, status } = problemOf(thrown);
  if (status === 0 || errors.length === 0) return { cells: {}, others: [title || t('paste.failed')] };
  const cells: CellFaults = {};
  const others: string[] = [];
  for (const { pointer, message } of errors) {
    const [, at = '', field = ''] = fieldOf(pointer).split('.');
    const row = rows[Number(at)];
    if (row && ['on', 'value', 'note'].includes(field)) cells[`${row.id}.${field}`] = message;
    else others.push(row ? t('paste.fault', { row: row.id, message }) : message);
  }
  return { cells, others };
}

const listed = (id: string, rows: readonly GridRow[], { cells, others }: Faults): FormFault[] => [
  ...Object.entries(cells).map(([cell, message]) => {
    const [row = ''] = cell.split('.');
    const number = rows.findIndex((one) => String(one.id) === row) + 1;
    return { id: `${id}-${cell.replace('.', '-')}`, message: t('paste.fault', { row: number, message }) };
  }),
  ...others.map((message) => ({ message })),
];
