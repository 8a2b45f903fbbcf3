import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { startPath } from '../imports/import-address.ts';
import { api } from '../lib/api.ts';
import { run } from '../lib/keyboard.ts';
import { addressIn, useMayHere, usePlace } from '../partnerships/place.ts';
import { useNarrowing } from '../lists/narrowing.ts';
import { SheetMenu } from '../lists/SheetMenu.tsx';
import { SavedViews } from '../saved-views/SavedViews.tsx';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { actionIcon, plusIcon } from '../ui/icons.tsx';
import { LinkButton } from '../ui/LinkButton.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { ActionFilters } from './ActionFilters.tsx';
import { ActionList } from './ActionList.tsx';
import { ViewChoice } from './ViewChoice.tsx';
import { filterOf, type ActionSearch } from './action-search.ts';
import { actionsQuery } from './actions.api.ts';
import { useActionChips } from './action-chips.ts';
import { t } from './actions.strings.ts';

const ActionBoard = lazy(() => import('./ActionBoard.tsx'));

/** The register of actions: what was promised, by whom, by when, and how it goes; as a list by date or a board by status. */
export function ActionsPage() {
  const search = useSearch({ from: '/frame/w/$workspace/p/$code/actions' });
  const { narrow, clear, sorting } = useNarrowing(search, ['sort', 'view']);
  const chips = useActionChips(search, narrow);
  const shown = { search, chips, clear };
  return (
    <>
      <Header search={search} />
      <SavedViews list="actions" search={search} />
      <ActionFilters search={search} onChange={narrow} chips={chips} onClear={clear} />
      <ViewChoice view={search.view} onChange={(view) => narrow({ view })} />
      {search.view === 'board' ? (
        <Suspense fallback={<Skeleton what={t('actions.what')} shape="tiles" />}>
          <ActionBoard search={search} />
        </Suspense>
      ) : (
        <ActionList {...shown} sorting={sorting('dueOn')} empty={<NothingYet />} />
      )}
    </>
  );
}

function Header({ search }: { search: ActionSearch }) {
  const place = usePlace();
  const take = (format: 'xlsx' | 'csv') =>
    api.actions.export({ params: { partnershipId: place.id }, query: { ...filterOf(search), format } });
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
        <>
          <SheetMenu register="actions" take={take} />
          {mayRaise && (
            <Button kind="primary" icon={plusIcon} onClick={() => run('new.action')}>
              {t('actions.add')}
            </Button>
          )}
        </>
      }
    />
  );
}

function NothingYet() {
  const mayRaise = useMayHere('action.raise');
  return (
    <EmptyState icon={actionIcon} title={t('actions.empty')} actions={mayRaise && <Begin />}>
      {t('actions.emptyWhy')}
    </EmptyState>
  );
}

function Begin() {
  const place = usePlace();
  return (
    <>
      <Button onClick={() => run('new.action')}>{t('actions.add')}</Button>
      <LinkButton to={startPath} params={{ ...addressIn(place), register: 'actions' }}>
        {t('actions.import')}
      </LinkButton>
    </>
  );
}
