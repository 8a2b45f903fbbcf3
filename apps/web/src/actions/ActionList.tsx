import { useQuery } from '@tanstack/react-query';
import type { ListedAction } from '@trivet/contract';
import type { ReactNode } from 'react';
import { ListTable } from '../lists/ListTable.tsx';
import type { useNarrowing } from '../lists/narrowing.ts';
import { usePages } from '../lists/usePages.ts';
import { shortOf, useMayHere, usePlace } from '../partnerships/place.ts';
import type { FilterChip } from '../ui/FilterBar.tsx';
import { useSelection } from '../ui/selection.ts';
import { BulkActs } from './BulkActs.tsx';
import { RowDialogs } from './RowDialogs.tsx';
import { columnsIn } from './action-columns.tsx';
import type { ActionSearch } from './action-search.ts';
import { actionsQuery } from './actions.api.ts';
import { t } from './actions.strings.ts';

type Props = {
  search: ActionSearch;
  chips: readonly FilterChip[];
  clear: () => void;
  sorting: ReturnType<ReturnType<typeof useNarrowing>['sorting']>;
  empty: ReactNode;
};

/** Actions as a list, by due date unless sorted otherwise. */
export function ActionList({ search, chips, clear, sorting, empty }: Props) {
  const place = usePlace();
  const view = JSON.stringify([place.id, search]);
  const pages = usePages(view);
  const query = useQuery(actionsQuery(place.id, search, pages.cursor));
  const mayEdit = useMayHere('action.raise');
  const selection = useSelection(view, query.data?.items, ({ id }) => id);
  const filters = chips.map(({ label }) => label).join(', ');
  return (
    <>
      <ListTable<ListedAction>
        query={query}
        pages={pages}
        what={t('actions.what')}
        caption={filters ? t('actions.found', { filters }) : t('actions.open')}
        columns={columnsIn(place)}
        idOf={({ id }) => id}
        nameOf={({ reference }) => shortOf(reference)}
        {...sorting}
        selection={
          mayEdit
            ? {
                ...selection,
                bulk: <BulkActs place={place} rows={selection.rows} onDone={selection.clear} />,
              }
            : undefined
        }
        empty={empty}
        onClearFilters={filters ? clear : undefined}
      />
      <RowDialogs place={place} rows={query.data?.items ?? []} />
    </>
  );
}
