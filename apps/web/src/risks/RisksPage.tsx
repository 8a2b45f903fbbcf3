import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import type { ListedRisk } from '@trivet/contract';
import { startPath } from '../imports/import-address.ts';
import { api } from '../lib/api.ts';
import { run } from '../lib/keyboard.ts';
import { addressIn, shortOf, useMayHere, usePlace } from '../partnerships/place.ts';
import { ListTable } from '../lists/ListTable.tsx';
import { useNarrowing } from '../lists/narrowing.ts';
import { SheetMenu } from '../lists/SheetMenu.tsx';
import { usePages } from '../lists/usePages.ts';
import { SavedViews } from '../saved-views/SavedViews.tsx';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { plusIcon, riskIcon } from '../ui/icons.tsx';
import { LinkButton } from '../ui/LinkButton.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { useColumns } from '../ui/useColumns.tsx';
import { RiskDialogs } from './RiskDialogs.tsx';
import { RiskFilters } from './RiskFilters.tsx';
import { RiskTop } from './RiskTop.tsx';
import { StarterRisks } from './StarterRisks.tsx';
import { riskColumns } from './risk-columns.tsx';
import { useRiskChips } from './risk-chips.ts';
import { filterOf, worstFirst, type RiskSearch } from './risk-search.ts';
import { profileQuery, risksQuery } from './risks.api.ts';
import { t } from './risks.strings.ts';
import './risks.css';

/** The register of risks under its map: worst first, narrowed by the map's cells. */
export function RisksPage() {
  const place = usePlace();
  const search = useSearch({ from: '/frame/w/$workspace/p/$code/risks' });
  const pages = usePages(JSON.stringify([place.id, filterOf(search)]));
  const query = useQuery(risksQuery(place.id, search, pages.cursor));
  const { narrow, clear, sorting } = useNarrowing(search, ['sort', 'score', 'moves']);
  const chips = useRiskChips(search, narrow);
  const { columns, tools } = useColumns('risks', riskColumns);
  const labels = chips.map(({ label }) => label).join(', ');
  return (
    <>
      <Header search={search} />
      <RiskTop search={search} onChange={narrow} />
      <SavedViews list="risks" search={search} />
      <RiskFilters search={search} onChange={narrow} chips={chips} onClear={clear} />
      <ListTable<ListedRisk>
        query={query}
        pages={pages}
        what={t('risks.what')}
        caption={labels ? t('risks.found', { filters: labels }) : t('risks.open')}
        columns={columns}
        tools={tools}
        idOf={({ id }) => id}
        nameOf={({ reference }) => shortOf(reference)}
        {...sorting(worstFirst)}
        empty={<NothingYet />}
        onClearFilters={chips.length > 0 ? clear : undefined}
      />
      <RiskDialogs place={place} rows={query.data?.items ?? []} />
    </>
  );
}

function Header({ search }: { search: RiskSearch }) {
  const place = usePlace();
  const take = (format: 'xlsx' | 'csv') =>
    api.risks.export({ params: { partnershipId: place.id }, query: { ...filterOf(search), format } });
  const mayRaise = useMayHere('risk.raise');
  const { data } = useQuery(profileQuery(place.id));
  return (
    <PageHeader
      title={t('risks.title')}
      within={[place.name]}
      lead={data ? t('risks.lead', { open: data.open, above: data.aboveAppetite, due: data.reviewOverdue }) : ' '}
      actions={
        <>
          <SheetMenu register="risks" take={take} />
          {mayRaise && (
            <Button kind="primary" icon={plusIcon} onClick={() => run('new.risk')}>
              {t('risks.log')}
            </Button>
          )}
        </>
      }
    />
  );
}

function NothingYet() {
  const mayRaise = useMayHere('risk.raise');
  return (
    <>
      <EmptyState icon={riskIcon} title={t('risks.empty')} actions={mayRaise && <Begin />}>
        {t('risks.emptyWhy')}
      </EmptyState>
      {mayRaise && <StarterRisks />}
    </>
  );
}

function Begin() {
  const place = usePlace();
  return (
    <>
      <Button onClick={() => run('new.risk')}>{t('risks.log')}</Button>
      <LinkButton to={startPath} params={{ ...addressIn(place), register: 'risks' }}>
        {t('risks.import')}
      </LinkButton>
    </>
  );
}
