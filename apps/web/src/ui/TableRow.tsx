import type { Column } from './table.ts';
import { TickBox } from './TickBox.tsx';

type Props<Row> = {
  row: Row;
  id: string;
  name: string;
  columns: readonly Column<Row>[];
  /** Undefined where rows are not ticked. */
  isChosen: boolean | undefined;
  onTick: (id: string, isOn: boolean, through: boolean) => void;
};

/** One row; under 768 px a card whose title comes first and whose values carry their column's name. */
export function TableRow<Row>({ row, id, name, columns, isChosen, onTick }: Props<Row>) {
  return (
    <tr role="row" data-row={id} data-selected={isChosen ? '' : undefined}>
      {isChosen !== undefined && (
        <td role="cell" className="select-cell">
          <TickBox name={name} isOn={isChosen} onTick={(isOn, through) => onTick(id, isOn, through)} />
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
