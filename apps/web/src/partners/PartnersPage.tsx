import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import type { ListedPartner } from '@trivet/contract';
import { lazy, Suspense, useState } from 'react';
import { ListTable } from '../lists/ListTable.tsx';
import { useNarrowing } from '../lists/narrowing.ts';
import { usePages } from '../lists/usePages.ts';
import { useMayHere, usePlace } from '../partnerships/place.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { partnersIcon, plusIcon } from '../ui/icons.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { Contributions } from './Contributions.tsx';
import { PartnerFilters, partnerChips } from './PartnerFilters.tsx';
import { SupportCard } from './SupportCard.tsx';
import { partnerColumns } from './partner-columns.tsx';
import type { PartnerSearch } from './partner-search.ts';
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
  const pages = usePages(JSON.stringify([place.id, search]));
  const query = useQuery(partnersQuery(place.id, search, pages.cursor));
  const { narrow, clear } = useNarrowing(search);
  const chips = partnerChips(search, narrow);
  return (
    <div>
      <PartnerFilters search={search} onChange={narrow} chips={chips} onClear={clear} />
      <ListTable<ListedPartner>
        query={query}
        pages={pages}
        what={t('partners.what')}
        caption={t(search.past ? 'partners.past' : 'partners.present')}
        columns={partnerColumns(place, search.past === true)}
        idOf={({ id }) => id}
        nameOf={({ organisationName }) => organisationName}
        empty={<NothingYet onAdd={onAdd} />}
        onClearFilters={chips.length > 0 ? clear : undefined}
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
