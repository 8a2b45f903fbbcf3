import type { Column, Selection } from './table.ts';
import { t } from './ui.strings.ts';

type Props<Row> = {
  row: Row;
  id: string;
  name: string;
  columns: readonly Column<Row>[];
  selection: Selection | undefined;
};

/** One row; under 768 px a card whose title comes first and whose values carry their column's name. */
export function TableRow<Row>({ row, id, name, columns, selection }: Props<Row>) {
  const isChosen = selection?.chosen.has(id) ?? false;
  return (
    <tr role="row" data-row={id} data-selected={isChosen ? '' : undefined}>
      {selection && (
        <td role="cell" className="select-cell">
          <label>
            <input
              type="checkbox"
              aria-label={t('table.select', { what: name })}
              checked={isChosen}
              onChange={() => selection.onChange(toggled(selection.chosen, id))}
            />
          </label>
        </td>
      )}
      {columns.map((column) =>
        column.isTitle ? (
          <th key={column.id} scope="row" role="rowheader">
            {column.cell(row)}
          </th>
        ) : (
          <td
            key={column.id}
            role="cell"
            className={column.isControl ? 'control-cell' : undefined}
            data-label={column.isControl ? undefined : column.head}
            data-align={column.align}
            data-nowrap={column.nowrap ? '' : undefined}
          >
            {column.cell(row)}
          </td>
        ),
      )}
    </tr>
  );
}

const toggled = (chosen: ReadonlySet<string>, id: string) => {
  const next = new Set(chosen);
  if (!next.delete(id)) next.add(id);
  return next;
};
