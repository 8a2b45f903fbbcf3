import { type Problem, problemOf } from '../lib/problem.ts';
import { DataTable, type TableProps } from '../ui/DataTable.tsx';
import { Failed } from '../ui/Failed.tsx';
import type { usePages } from './usePages.ts';

type Pages = ReturnType<typeof usePages>;
type Answer<Row> = Parameters<Pages['pageOf']>[0] & { items: readonly Row[] };
type Query<Row> = { data: Answer<Row> | undefined; error: unknown; refetch: () => unknown };

type Props<Row> = Omit<TableProps<Row>, 'rows' | 'page' | 'failed'> & {
  /** What TanStack's `useQuery` returned for one page of a list. */
  query: Query<Row>;
  pages: Pages;
  /** What is loaded, at the start of a sentence: 'Risks'. */
  what: string;
};

type NotReadProps = { problem: Problem; what: string; onRetry: () => void };

/** What cannot be asked for says so itself, and asking again would not help. */
const NotRead = ({ problem: { status, title, requestId }, what, onRetry }: NotReadProps) =>
  status === 422 ? (
    <Failed what={what}>{title}</Failed>
  ) : (
    <Failed what={what} onRetry={onRetry} reference={requestId} />
  );

/** A table of what the server lists: its rows, its pages, and what failed with a way to try again. */
export function ListTable<Row>({ query, pages, what, ...table }: Props<Row>) {
  const { data, error, refetch } = query;
  const failed = error !== null && !data && (
    <NotRead problem={problemOf(error)} what={what} onRetry={() => void refetch()} />
  );
  return <DataTable {...table} rows={data?.items} page={pages.pageOf(data)} failed={failed} />;
}
