import { ticked, type Listed, type Selection } from './selection.ts';
import type { Column, Sort } from './table.ts';
import { flipSort } from './table.ts';
import { Select } from './Select.tsx';
import { t } from './ui.strings.ts';

type Sorting = { sort: Sort | undefined; onSort: ((sort: Sort) => void) | undefined };
type Props<Row> = Sorting & {
  columns: readonly Column<Row>[];
  selection: Selection<Row> | undefined;
  listed: Listed<Row>;
};

/** Header cells: buttons where one can sort, with `aria-sort` on the one that is. */
export function TableHead<Row>({ columns, sort, onSort, selection, listed }: Props<Row>) {
  return (
    <thead role="rowgroup">
      <tr role="row">
        {selection && <SelectAll {...{ selection, listed }} />}
        {columns.map((column) => (
          <th
            key={column.id}
            scope="col"
            role="columnheader"
            className={column.isControl ? 'control-cell' : undefined}
            data-align={column.align}
            aria-sort={sort?.by === column.id ? (sort.descending ? 'descending' : 'ascending') : undefined}
          >
            {column.sortable && onSort ? (
              <button type="button" className="sort" onClick={() => onSort(flipSort(sort, column.id))}>
                {column.head}
                <SortMark sort={sort?.by === column.id ? sort : undefined} />
              </button>
            ) : (
              <span className={column.isControl ? 'visually-hidden' : undefined}>{column.head}</span>
            )}
          </th>
        ))}
      </tr>
    </thead>
  );
}

/** The same choice on a phone, where the header is not seen. */
export function SortSelect<Row>({ columns, sort, onSort }: Sorting & { columns: readonly Column<Row>[] }) {
  const options = columns
    .filter((column) => column.sortable)
    .flatMap(({ id, head }) => [
      { value: `${id} up`, label: t('table.ascending', { column: head }) },
      { value: `${id} down`, label: t('table.descending', { column: head }) },
    ]);
  const change = (chosen: string) =>
    onSort?.({ by: chosen.replace(/ (up|down)$/, ''), descending: chosen.endsWith(' down') });
  const value = sort ? `${sort.by} ${sort.descending ? 'down' : 'up'}` : (options[0]?.value ?? '');
  return (
    <div className="table-sort">
      <Select
        id={`sort-${options[0]?.value ?? ''}`}
        label={t('table.sortBy')}
        value={value}
        options={options}
        onChange={change}
      />
    </div>
  );
}

function SelectAll<Row>({ selection, listed }: { selection: Selection<Row>; listed: Listed<Row> }) {
  const { chosen, onChange } = selection;
  const isAll = listed.length > 0 && listed.every(([id]) => chosen.has(id));
  const isSome = listed.some(([id]) => chosen.has(id));
  return (
    <th scope="col" role="columnheader" className="select-cell">
      <label>
        <input
          type="checkbox"
          aria-label={t('table.selectAll')}
          checked={isAll}
          ref={(box) => {
            if (box) box.indeterminate = isSome && !isAll;
          }}
          onChange={() => onChange(ticked(chosen, listed, !isAll))}
        />
      </label>
    </th>
  );
}

function SortMark({ sort }: { sort: Sort | undefined }) {
  return (
    <svg className="shape" viewBox="0 0 10 14" aria-hidden="true">
      {sort?.descending !== true && <path d="M5 0l5 6H0z" data-on={sort ? '' : undefined} />}
      {sort?.descending !== false && <path d="M5 14L0 8h10z" data-on={sort ? '' : undefined} />}
    </svg>
  );
}
