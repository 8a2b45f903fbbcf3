import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import type { OwedPart } from '@trivet/contract';
import { lazy, Suspense, useState } from 'react';
import { NotFound } from '../app/NotFound.tsx';
import type { SessionWorkspace } from '../app/session.ts';
import { useWorkspaceHere } from '../app/useWorkspaceHere.ts';
import { chipsOf } from '../lists/chips.ts';
import { FilterSelect } from '../lists/FilterSelect.tsx';
import { FilterToggle } from '../lists/FilterToggle.tsx';
import { ListTable } from '../lists/ListTable.tsx';
import { type FilterProps, useNarrowing } from '../lists/narrowing.ts';
import { usePages } from '../lists/usePages.ts';
import { t as parts } from '../report-contributions/report-contributions.strings.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { FilterBar } from '../ui/FilterBar.tsx';
import { reportIcon } from '../ui/icons.tsx';
import { downloadIcon } from '../ui/page-icons.ts';
import { PageHeader } from '../ui/PageHeader.tsx';
import { useSelection } from '../ui/selection.ts';
import { takeAway } from '../ui/takeAway.ts';
import { type ChaseListSearch, owedStatuses } from './chase-search.ts';
import { chaseListQuery, takeList } from './chasing.api.ts';
import { t } from './chasing.strings.ts';
import { listColumns } from './list-columns.tsx';
import type { Asking } from './who-to-ask.ts';
import './chasing.css';

const NudgeDialog = lazy(() => import('./NudgeDialog.tsx'));

/** Everyone who owes a part of a report, in all the partnerships that one coordinates or chairs. */
export function ChaseListPage() {
  const workspace = useWorkspaceHere();
  return workspace ? <ChaseList workspace={workspace} /> : <NotFound />;
}

const askingOf = ({ partnershipId, contributionId }: OwedPart): Asking => ({ partnershipId, contributionId });

function ChaseList({ workspace }: { workspace: SessionWorkspace }) {
  const search = useSearch({ from: '/frame/w/$workspace/reports/chase' });
  const view = JSON.stringify([workspace.id, search]);
  const pages = usePages(view);
  const query = useQuery(chaseListQuery(workspace.id, search, pages.cursor));
  const { narrow, clear, sorting } = useNarrowing(search);
  const [asked, ask] = useState<readonly Asking[] | null>(null);
  const selection = useSelection(view, query.data?.items, ({ id }) => id);
  const words = {
    late: search.late && t('chasing.onlyLate'),
    status: search.status && parts(`contribution.status.${search.status}`),
  };
  const chips = chipsOf<ChaseListSearch>(words, narrow);
  const filters = chips.map(({ label }) => label).join(', ');
  return (
    <>
      <PageHeader title={t('chasing.title')} within={[workspace.name]} lead={t('chaseList.lead')} />
      <Filters search={search} onChange={narrow} chips={chips} onClear={clear} />
      <ListTable<OwedPart>
        query={query}
        pages={pages}
        what={t('chasing.what')}
        caption={filters ? t('chaseList.found', { filters }) : t('chaseList.caption')}
        columns={listColumns(workspace.slug, (part) => ask([askingOf(part)]))}
        idOf={({ id }) => id}
        nameOf={({ partnerName, label }) => t('chaseList.partOf', { partner: partnerName, label })}
        {...sorting('dueOn')}
        selection={{
          ...selection,
          bulk: (
            <Button size="small" onClick={() => ask(selection.rows.map(askingOf))}>
              {t('chasing.remindChosen')}
            </Button>
          ),
        }}
        tools={
          <Button
            kind="quiet"
            size="small"
            icon={downloadIcon}
            onClick={() => void takeAway(takeList(workspace.id, search))}
          >
            {t('chasing.export')}
          </Button>
        }
        empty={
          <EmptyState icon={reportIcon} title={t('chaseList.empty')}>
            {t('chaseList.emptyWhy')}
          </EmptyState>
        }
        onClearFilters={filters ? clear : undefined}
      />
      <Suspense>{asked && <NudgeDialog asked={asked} onClose={() => ask(null)} />}</Suspense>
    </>
  );
}

function Filters({ search, onChange, chips, onClear }: FilterProps<ChaseListSearch>) {
  return (
    <FilterBar chips={chips} onClear={onClear}>
      <FilterSelect
        id="chase-status"
        label={t('chaseList.status')}
        value={search.status}
        options={owedStatuses.map((value) => ({ value, label: parts(`contribution.status.${value}`) }))}
        onChange={(status) => onChange({ status })}
      />
      <FilterToggle isOn={search.late} onChange={(late) => onChange({ late })}>
        {t('chasing.onlyLate')}
      </FilterToggle>
    </FilterBar>
  );
}
