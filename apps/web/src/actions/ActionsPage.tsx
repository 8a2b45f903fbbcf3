import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import type { ListedAction } from '@trivet/contract';
import { useState } from 'react';
import { run } from '../lib/keyboard.ts';
import { shortOf, useMayHere, usePlace } from '../partnerships/place.ts';
import { ListTable } from '../lists/ListTable.tsx';
import { useNarrowing } from '../lists/narrowing.ts';
import { usePages } from '../lists/usePages.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { actionIcon, plusIcon } from '../ui/icons.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { ActionFilters } from './ActionFilters.tsx';
import { RowDialogs } from './RowDialogs.tsx';
import { columnsIn } from './action-columns.tsx';
import type { ActionSearch } from './action-search.ts';
import { actionsQuery } from './actions.api.ts';
import { useActionChips } from './action-chips.ts';
import { t } from './actions.strings.ts';

/** The register of actions: what was promised, by whom, by when, and how it goes. */
export function ActionsPage() {
  const place = usePlace();
  const search = useSearch({ from: '/frame/w/$workspace/p/$code/actions' });
  const pages = usePages(JSON.stringify([place.id, search]));
  const query = useQuery(actionsQuery(place.id, search, pages.cursor));
  const { narrow, clear, sorting } = useNarrowing(search);
  const chips = useActionChips(search, narrow);
  const caption =
    chips.length > 0 ? t('actions.found', { filters: chips.map(({ label }) => label).join(', ') }) : t('actions.open');
  return (
    <>
      <Header />
      <ActionFilters search={search} onChange={narrow} chips={chips} onClear={clear} />
      <ListTable<ListedAction>
        query={query}
        pages={pages}
        what={t('actions.what')}
        caption={caption}
        columns={columnsIn(place)}
        idOf={({ id }) => id}
        nameOf={({ reference }) => shortOf(reference)}
        {...sorting('dueOn')}
        empty={<NothingYet />}
        onClearFilters={chips.length > 0 ? clear : undefined}
      />
      <RowDialogs place={place} rows={query.data?.items ?? []} />
    </>
  );
}

function Header() {
  const place = usePlace();
  const mayRaise = useMayHere('action.raise');
  const [isOpenOnly] = useState<ActionSearch>({});
  const { data } = useQuery(actionsQuery(place.id, isOpenOnly));
  const count = data?.totalAtLeast ?? data?.total;
  return (
    <PageHeader
      title={t('actions.title')}
      within={[place.name]}
      lead={count === undefined ? ' ' : t('actions.lead', { count })}
      actions={
        mayRaise && (
          <Button kind="primary" icon={plusIcon} onClick={() => run('new.action')}>
            {t('actions.add')}
          </Button>
        )
      }
    />
  );
}

function NothingYet() {
  const mayRaise = useMayHere('action.raise');
  return (
    <EmptyState
      icon={actionIcon}
      title={t('actions.empty')}
      actions={mayRaise && <Button onClick={() => run('new.action')}>{t('actions.add')}</Button>}
    >
      {t('actions.emptyWhy')}
    </EmptyState>
  );
}
