import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ListedPartner } from '@trivet/contract';
import { lazy, Suspense, useState } from 'react';
import { problemOf } from '../lib/problem.ts';
import { compact } from '../lib/search.ts';
import { usePages } from '../lists/usePages.ts';
import { useMayHere, usePlace } from '../partnerships/place.ts';
import { Button } from '../ui/Button.tsx';
import { DataTable } from '../ui/DataTable.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Failed } from '../ui/Failed.tsx';
import { partnersIcon, plusIcon } from '../ui/icons.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { Contributions } from './Contributions.tsx';
import { PartnerFilters, partnerChips } from './PartnerFilters.tsx';
import { SupportCard } from './SupportCard.tsx';
import { partnerColumns } from './partner-columns.tsx';
import type { PartnerNarrowing, PartnerSearch } from './partner-search.ts';
import { partnersQuery } from './partners.api.ts';
import { t } from './partners.strings.ts';

const AddPartnerSheet = lazy(() => import('./AddPartnerSheet.tsx'));

/** Who works together here: the organisations, what they contribute to, and who supports it. */
export function PartnersPage() {
  const place = usePlace();
  const [isAdding, setAdding] = useState(false);
  const add = () => setAdding(true);
  return (
    <>
      <Header onAdd={add} />
      <div className="stack" data-gap="loose">
        <Partners onAdd={add} />
        <Contributions />
        <SupportCard />
      </div>
      <Suspense>{isAdding && <AddPartnerSheet place={place} onClose={() => setAdding(false)} />}</Suspense>
    </>
  );
}

function Partners({ onAdd }: { onAdd: () => void }) {
  const place = usePlace();
  const search = useSearch({ from: '/frame/w/$workspace/p/$code/partners' });
  const navigate = useNavigate({ from: '/w/$workspace/p/$code/partners' });
  const pages = usePages(JSON.stringify([place.id, search]));
  const query = useQuery(partnersQuery(place.id, search, pages.cursor));
  const narrow = (changes: PartnerNarrowing) =>
    void navigate({ search: (now: PartnerSearch) => compact({ ...now, ...changes }), replace: true });
  const clear = () => void navigate({ search: {} });
  const chips = partnerChips(search, narrow);
  return (
    <div>
      <PartnerFilters search={search} onChange={narrow} chips={chips} onClear={clear} />
      <DataTable<ListedPartner>
        caption={t(search.past ? 'partners.past' : 'partners.present')}
        columns={partnerColumns(place, search.past === true)}
        rows={query.data?.items}
        idOf={({ id }) => id}
        nameOf={({ organisationName }) => organisationName}
        page={pages.pageOf(query.data)}
        empty={<NothingYet onAdd={onAdd} />}
        onClearFilters={chips.length > 0 ? clear : undefined}
        failed={
          query.error && !query.data ? <Unread error={query.error} onRetry={() => void query.refetch()} /> : undefined
        }
      />
    </div>
  );
}

function Header({ onAdd }: { onAdd: () => void }) {
  const place = usePlace();
  const mayAdd = useMayHere('partner.add');
  const { data } = useQuery(partnersQuery(place.id, everyone));
  return (
    <PageHeader
      title={t('partners.title')}
      within={[place.name]}
      lead={data?.total === undefined ? ' ' : t('partners.lead', { count: data.total })}
      actions={
        mayAdd && (
          <Button kind="primary" icon={plusIcon} onClick={onAdd}>
            {t('partners.add')}
          </Button>
        )
      }
    />
  );
}

const everyone: PartnerSearch = {};

function NothingYet({ onAdd }: { onAdd: () => void }) {
  const mayAdd = useMayHere('partner.add');
  return (
    <EmptyState
      icon={partnersIcon}
      title={t('partners.empty')}
      actions={mayAdd && <Button onClick={onAdd}>{t('partners.add')}</Button>}
    >
      {t('partners.emptyWhy')}
    </EmptyState>
  );
}

function Unread({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  return <Failed what={t('partners.what')} onRetry={onRetry} reference={problemOf(error).requestId} />;
}
