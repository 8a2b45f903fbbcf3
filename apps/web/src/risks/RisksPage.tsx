import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ListedRisk } from '@trivet/contract';
import { run } from '../lib/keyboard.ts';
import { problemOf } from '../lib/problem.ts';
import { compact } from '../lib/search.ts';
import { shortOf, useMayHere, usePlace } from '../partnerships/place.ts';
import { usePages } from '../lists/usePages.ts';
import { Button } from '../ui/Button.tsx';
import { DataTable } from '../ui/DataTable.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Failed } from '../ui/Failed.tsx';
import { plusIcon, riskIcon } from '../ui/icons.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { RiskDialogs } from './RiskDialogs.tsx';
import { RiskFilters } from './RiskFilters.tsx';
import { RiskTop } from './RiskTop.tsx';
import { riskColumns } from './risk-columns.tsx';
import { useRiskChips } from './risk-chips.ts';
import { worstFirst, type Narrowing, type RiskSearch } from './risk-search.ts';
import { profileQuery, risksQuery } from './risks.api.ts';
import { t } from './risks.strings.ts';
import './risks.css';

/** The register of risks under its map: worst first, narrowed by the map's cells. */
export function RisksPage() {
  const place = usePlace();
  const search = useSearch({ from: '/frame/w/$workspace/p/$code/risks' });
  const navigate = useNavigate({ from: '/w/$workspace/p/$code/risks' });
  const { score: _map, ...narrowedTo } = search;
  const pages = usePages(JSON.stringify([place.id, narrowedTo]));
  const query = useQuery(risksQuery(place.id, search, pages.cursor));
  const narrow = (changes: Narrowing) =>
    void navigate({ search: (now: RiskSearch) => compact({ ...now, ...changes }), replace: true, resetScroll: false });
  const clear = () =>
    void navigate({ search: compact({ sort: search.sort, score: search.score }), resetScroll: false });
  const chips = useRiskChips(search, narrow);
  const labels = chips.map(({ label }) => label).join(', ');
  return (
    <>
      <Header />
      <RiskTop search={search} onChange={narrow} />
      <RiskFilters search={search} onChange={narrow} chips={chips} onClear={clear} />
      <DataTable<ListedRisk>
        caption={labels ? t('risks.found', { filters: labels }) : t('risks.open')}
        columns={riskColumns}
        rows={query.data?.items}
        idOf={({ id }) => id}
        nameOf={({ reference }) => shortOf(reference)}
        sort={sortIn(search)}
        onSort={({ by, descending }) => narrow({ sort: `${descending ? '-' : ''}${by}` })}
        page={pages.pageOf(query.data)}
        empty={<NothingYet />}
        onClearFilters={chips.length > 0 ? clear : undefined}
        failed={
          query.error && !query.data ? <Unread error={query.error} onRetry={() => void query.refetch()} /> : undefined
        }
      />
      <RiskDialogs place={place} rows={query.data?.items ?? []} />
    </>
  );
}

const sortIn = ({ sort = worstFirst }: RiskSearch) => ({
  by: sort.replace(/^-/, ''),
  descending: sort.startsWith('-'),
});

function Header() {
  const place = usePlace();
  const mayRaise = useMayHere('risk.raise');
  const { data } = useQuery(profileQuery(place.id));
  return (
    <PageHeader
      title={t('risks.title')}
      within={[place.name]}
      lead={data ? t('risks.lead', { open: data.open, above: data.aboveAppetite, due: data.reviewOverdue }) : ' '}
      actions={
        mayRaise && (
          <Button kind="primary" icon={plusIcon} onClick={() => run('new.risk')}>
            {t('risks.log')}
          </Button>
        )
      }
    />
  );
}

function NothingYet() {
  const mayRaise = useMayHere('risk.raise');
  return (
    <EmptyState
      icon={riskIcon}
      title={t('risks.empty')}
      actions={mayRaise && <Button onClick={() => run('new.risk')}>{t('risks.log')}</Button>}
    >
      {t('risks.emptyWhy')}
    </EmptyState>
  );
}

function Unread({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  return <Failed what={t('risks.what')} onRetry={onRetry} reference={problemOf(error).requestId} />;
}
