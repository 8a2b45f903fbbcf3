import { useId, useRef, type ReactNode } from 'react';
import { BulkBar } from './BulkBar.tsx';
import { Button } from './Button.tsx';
import { copyIcon } from './page-icons.ts';
import { EmptyState } from './EmptyState.tsx';
import { Pager, type Page } from './Pager.tsx';
import { Skeleton } from './Skeleton.tsx';
import { SortSelect, TableHead } from './TableHead.tsx';
import { TableRow } from './TableRow.tsx';
import { rowsBetween, ticked, type Listed, type Selection } from './selection.ts';
import type { Column, Sort } from './table.ts';
import { toast } from './Toast.tsx';
import { copyTable } from '../lib/copyTable.ts';
import { useOverflow } from '../lib/useOverflow.ts';
import { useRowKeys } from '../lib/useRowKeys.ts';
import { t } from './ui.strings.ts';

export type TableProps<Row> = {
  /** What the rows are, with what they are filtered by: 'Open risks, likelihood 4, impact 5'. */
  caption: string;
  columns: readonly Column<Row>[];
  /** Undefined while they load. */
  rows: readonly Row[] | undefined;
  idOf: (row: Row) => string;
  /** A row in words, for its tick box: 'R-009'. */
  nameOf: (row: Row) => string;
  sort?: Sort | undefined;
  onSort?: ((sort: Sort) => void) | undefined;
  /** Tick boxes: what `useSelection` returned, with `bulk`. */
  selection?: Selection<Row> | undefined;
  page?: Page | undefined;
  /** Nothing yet: one sentence and one button. */
  empty?: ReactNode;
  /** Given when filters are set: 'Nothing matches these filters. Clear filters' instead of `empty`. */
  onClearFilters?: (() => void) | undefined;
  /** A Failed panel instead of rows. */
  failed?: ReactNode;
  /** Beside the caption: Export, columns. */
  tools?: ReactNode;
};

/** A register: native table, sortable headers, cards under 768 px, selection, pages, copy for Excel, j and k. */
export function DataTable<Row>(props: TableProps<Row>) {
  const { caption, columns, rows, sort, onSort, selection, page, tools } = props;
  const captionId = useId();
  const table = useRef<HTMLTableElement>(null);
  const { box, scrolls } = useOverflow();
  const listed = (rows ?? []).map((row): [string, Row] => [props.idOf(row), row]);
  useRowKeys(table, listed.length > 0);
  const tick = useTick(selection, listed);
  const copy = async () => {
    await copyTable(table.current);
    toast(t('table.copied'));
  };
  return (
    <div className="table-block">
      <div className="table-toolbar">
        <h2 id={captionId}>{caption}</h2>
        <div className="push">
          {tools}
          {rows && rows.length > 0 && (
            <Button className="copy" kind="quiet" size="small" icon={copyIcon} onClick={() => void copy()}>
              {t('table.copy')}
            </Button>
          )}
        </div>
        {onSort && <SortSelect {...{ columns, sort, onSort }} />}
      </div>
      <div
        className="table-scroll"
        ref={box}
        data-scrolls={scrolls ? '' : undefined}
        {...(scrolls && { tabIndex: 0, role: 'region', 'aria-labelledby': captionId })}
      >
        <table className="table" data-cards role="table" aria-labelledby={captionId} ref={table}>
          <TableHead {...{ columns, sort, onSort, selection, listed }} />
          <tbody role="rowgroup">
            {listed.map(([id, row]) => (
              <TableRow
                key={id}
                {...{ id, row, columns }}
                name={props.nameOf(row)}
                isChosen={selection?.chosen.has(id)}
                onTick={tick}
              />
            ))}
          </tbody>
        </table>
      </div>
      <InsteadOfRows {...props} />
      {selection && (
        <p className="visually-hidden" role="status">
          {selection.chosen.size > 0 && t('table.selected', { count: selection.chosen.size })}
        </p>
      )}
      {selection && selection.chosen.size > 0 && <BulkBar selection={selection} rows={listed} />}
      {page && rows && rows.length > 0 && (
        <div className="table-foot">
          <Pager what={caption} page={page} />
        </div>
      )}
    </div>
  );
}

function InsteadOfRows<Row>({ rows, failed, empty, onClearFilters, caption }: TableProps<Row>) {
  if (failed) return <div className="table-empty">{failed}</div>;
  if (!rows) return <Skeleton what={caption} shape="rows" count={8} />;
  if (rows.length > 0) return null;
  if (!onClearFilters) return <div className="table-empty">{empty}</div>;
  return (
    <div className="table-empty">
      <EmptyState
        title={t('table.filteredOut')}
        actions={<Button onClick={onClearFilters}>{t('table.clearFilters')}</Button>}
      />
    </div>
  );
}

/** Ticks one row, or with `through` every row since the one ticked before. */
const useTick = <Row,>(selection: Selection<Row> | undefined, rows: Listed<Row>) => {
  const last = useRef<string | null>(null);
  return (id: string, isOn: boolean, through: boolean) => {
    if (!selection) return;
    selection.onChange(ticked(selection.chosen, rowsBetween(rows, through ? last.current : id, id), isOn));
    last.current = id;
  };
};
