import { useNavigate } from '@tanstack/react-router';
import type { FilterChip } from '../ui/FilterBar.tsx';
import type { Sort } from '../ui/table.ts';

/** Filters to set, and with undefined to take off. */
export type Narrow<Search> = (changes: { [Name in keyof Search]?: Search[Name] | undefined }) => void;

/** What every row of filters takes. */
export type FilterProps<Search> = {
  search: Search;
  onChange: Narrow<Search>;
  chips: readonly FilterChip[];
  onClear: () => void;
};

type View = Record<string, unknown>;

/**
 * The ways to narrow the list of a page. What it shows stands in the address: the view can be sent to someone. Taking
 * all filters off leaves what `keeps` names.
 */
export const useNarrowing = <Search extends object>(
  search: Search & { sort?: string },
  keeps: readonly string[] = ['sort'],
) => {
  const navigate = useNavigate();
  const show = (change: (now: View) => View, replace = true) =>
    void navigate({ to: '.', search: (now: View) => change(now), replace, resetScroll: false });
  const narrow: Narrow<Search> = (changes) => show((now) => ({ ...now, ...changes }));
  return {
    narrow,
    /** Back brings the filters back. */
    clear: () => show((now) => Object.fromEntries(keeps.map((name) => [name, now[name]])), false),
    /** How a table sorts, as DataTable takes it; `first` is how it does before anyone chose. */
    sorting: (first: string) => ({
      sort: sortIn(search.sort ?? first),
      onSort: ({ by, descending }: Sort) => show((now) => ({ ...now, sort: `${descending ? '-' : ''}${by}` })),
    }),
  };
};

const sortIn = (sort: string): Sort => ({ by: sort.replace(/^-/, ''), descending: sort.startsWith('-') });
