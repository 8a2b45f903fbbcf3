import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { problemOf } from '../lib/problem.ts';
import { useNarrowing } from '../lists/narrowing.ts';
import { usePages } from '../lists/usePages.ts';
import { partnershipQuery } from '../partnerships/place.api.ts';
import { usePlace } from '../partnerships/place.ts';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { historyIcon } from '../ui/icons.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { Pager } from '../ui/Pager.tsx';
import { HistoryFilters, useHistoryChips } from './HistoryFilters.tsx';
import { Trail } from './Trail.tsx';
import { historyQuery } from './history.api.ts';
import { t } from './history.strings.ts';
import './history.css';

/** What happened in a partnership: what, who, when, with before and after. */
export function HistoryPage() {
  const place = usePlace();
  return (
    <>
      <PageHeader title={t('history.title')} within={[place.name]} lead={t('history.lead')} />
      <Entries />
    </>
  );
}

function Entries() {
  const place = usePlace();
  const search = useSearch({ from: '/frame/w/$workspace/p/$code/history' });
  const pages = usePages(JSON.stringify([place.id, search]));
  const query = useQuery(historyQuery(place.id, search, pages.cursor));
  const { narrow, clear } = useNarrowing(search);
  const chips = useHistoryChips(search, narrow);
  if (query.error && problemOf(query.error).status === 403) return <Closed />;
  const page = pages.pageOf(query.data);
  return (
    <>
      <HistoryFilters search={search} onChange={narrow} chips={chips} onClear={clear} />
      <Card title={t('history.newest')}>
        <Loaded query={query} what={t('history.what')} count={8}>
          {({ items }) =>
            items.length === 0 ? (
              <Nothing onClear={chips.length > 0 ? clear : undefined} />
            ) : (
              <Trail entries={items} onOnly={(thing) => narrow({ thing })} isNarrowed={search.thing !== undefined} />
            )
          }
        </Loaded>
      </Card>
      {page && <Pager what={t('history.pages')} page={page} />}
    </>
  );
}

function Nothing({ onClear }: { onClear: (() => void) | undefined }) {
  if (!onClear) return <EmptyState icon={historyIcon} title={t('history.empty')} />;
  return (
    <EmptyState
      icon={historyIcon}
      title={t('history.none')}
      actions={<Button onClick={onClear}>{t('history.clear')}</Button>}
    >
      {t('history.noneWhy')}
    </EmptyState>
  );
}

function Closed() {
  const { data } = useQuery(partnershipQuery(usePlace().id));
  const [coordinator] = data?.coordinators ?? [];
  const who = coordinator ? t('history.ask', { name: coordinator.name }) : '';
  return (
    <Card>
      <EmptyState icon={historyIcon} title={t('history.closed')}>
        {t('history.closedWhy', { who })}
      </EmptyState>
    </Card>
  );
}
