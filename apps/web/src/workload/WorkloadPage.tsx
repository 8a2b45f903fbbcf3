import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import type { ReportingBurdenRow, WorkloadRow } from '@trivet/domain';
import { NotFound } from '../app/NotFound.tsx';
import type { SessionWorkspace } from '../app/session.ts';
import { useWorkspaceHere } from '../app/useWorkspaceHere.ts';
import { ListTable } from '../lists/ListTable.tsx';
import { useNarrowing } from '../lists/narrowing.ts';
import { usePages } from '../lists/usePages.ts';
import { ReportTabs } from '../sro-reports/ReportTabs.tsx';
import { Button } from '../ui/Button.tsx';
import { Disclosure } from '../ui/Disclosure.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Facts } from '../ui/Facts.tsx';
import { personIcon } from '../ui/icons.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { downloadIcon } from '../ui/page-icons.ts';
import { PageHeader } from '../ui/PageHeader.tsx';
import { takeAway } from '../ui/takeAway.ts';
import { burdenColumns, workloadColumns } from './workload-columns.tsx';
import type { WorkloadSearch } from './workload-search.ts';
import { burdenQuery, meaningsQuery, takeBurden, takeWorkload, workloadQuery } from './workload.api.ts';
import { t } from './workload.strings.ts';
import { useWorkloadChips, WorkloadFilters } from './WorkloadFilters.tsx';

/** Who gives how much time and what is due from whom, over all partnerships that one may see inside. */
export function WorkloadPage() {
  const workspace = useWorkspaceHere();
  return workspace ? <Workload workspace={workspace} /> : <NotFound />;
}

type Part = { workspaceId: string; search: WorkloadSearch; filters: string; onClear: () => void };

function Workload({ workspace }: { workspace: SessionWorkspace }) {
  const search = useSearch({ from: '/frame/w/$workspace/reports/workload' });
  const { narrow, clear } = useNarrowing(search);
  const chips = useWorkloadChips(search, { workspaceId: workspace.id, narrow });
  const filters = chips.map(({ label }) => label).join(', ');
  const part = { workspaceId: workspace.id, search, filters, onClear: clear };
  return (
    <>
      <PageHeader title={t('workload.title')} within={[workspace.name]} lead={t('workload.lead')} />
      <ReportTabs workspace={workspace.slug} />
      <WorkloadFilters workspaceId={workspace.id} search={search} onChange={narrow} chips={chips} onClear={clear} />
      <div className="stack" data-gap="loose">
        <People {...part} />
        <Burden {...part} />
        <p className="muted">{t('workload.known')}</p>
        <Disclosure title={t('workload.meaning')} later>
          <Meanings />
        </Disclosure>
      </div>
    </>
  );
}

function People({ workspaceId, search, filters, onClear }: Part) {
  const pages = usePages(JSON.stringify([workspaceId, search]));
  return (
    <ListTable<WorkloadRow>
      query={useQuery(workloadQuery(workspaceId, search, pages.cursor))}
      pages={pages}
      what={t('workload.what')}
      caption={filters ? t('workload.peopleFound', { filters }) : t('workload.people')}
      columns={workloadColumns}
      idOf={({ personId }) => personId}
      nameOf={({ personName }) => personName}
      tools={<Take onTake={() => takeWorkload(workspaceId, search)} />}
      empty={
        <EmptyState icon={personIcon} title={t('workload.empty')}>
          {t('workload.emptyWhy')}
        </EmptyState>
      }
      onClearFilters={filters ? onClear : undefined}
    />
  );
}

function Burden({ workspaceId, search, filters, onClear }: Part) {
  const pages = usePages(JSON.stringify([workspaceId, 'burden', search]));
  return (
    <ListTable<ReportingBurdenRow>
      query={useQuery(burdenQuery(workspaceId, search, pages.cursor))}
      pages={pages}
      what={t('workload.burdenWhat')}
      caption={filters ? t('workload.burdenFound', { filters }) : t('workload.burden')}
      columns={burdenColumns}
      idOf={({ partnerId, quarterStartsOn }) => `${partnerId} ${quarterStartsOn}`}
      nameOf={({ organisationName }) => organisationName}
      tools={<Take onTake={() => takeBurden(workspaceId, search)} />}
      empty={
        <EmptyState icon={personIcon} title={t('workload.empty')}>
          {t('workload.emptyWhy')}
        </EmptyState>
      }
      onClearFilters={filters ? onClear : undefined}
    />
  );
}

function Take({ onTake }: { onTake: () => Promise<Response> }) {
  return (
    <Button kind="quiet" size="small" icon={downloadIcon} onClick={() => void takeAway(onTake())}>
      {t('workload.export')}
    </Button>
  );
}

function Meanings() {
  const query = useQuery(meaningsQuery);
  return (
    <Loaded query={query} what={t('workload.meaning')} shape="rows" count={6}>
      {({ columns }) => <Facts facts={columns.map(({ heading, means }) => [heading, means] as const)} />}
    </Loaded>
  );
}
