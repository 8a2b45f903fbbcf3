import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import type { IndicatorProgressRow } from '@trivet/contract';
import { NotFound } from '../app/NotFound.tsx';
import type { SessionWorkspace } from '../app/session.ts';
import { useWorkspaceHere } from '../app/useWorkspaceHere.ts';
import { longDay, today } from '../lib/dates.ts';
import { ListTable } from '../lists/ListTable.tsx';
import { useNarrowing } from '../lists/narrowing.ts';
import { usePages } from '../lists/usePages.ts';
import { t as outcomes } from '../outcomes/outcomes.strings.ts';
import { TakeReportMenu } from '../report-files/TakeReportMenu.tsx';
import { ToFiles } from '../report-files/ToFiles.tsx';
import { ApiCall } from '../sro-reports/ApiCall.tsx';
import { ReportTabs } from '../sro-reports/ReportTabs.tsx';
import { t as reports } from '../sro-reports/sro-reports.strings.ts';
import { Disclosure } from '../ui/Disclosure.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { outcomeIcon } from '../ui/icons.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { Definitions } from './Definitions.tsx';
import { askForProgress, filterOf, progressQuery, takeProgress } from './indicator-progress.api.ts';
import { t } from './indicator-progress.strings.ts';
import { progressColumns } from './progress-columns.tsx';
import { ProgressFilters, useProgressChips } from './ProgressFilters.tsx';
import { InForce } from './InForce.tsx';
import './indicator-progress.css';

/** How all the indicators stand, today or as was known on a past day: each a press away from its curve. */
export function IndicatorProgressPage() {
  const workspace = useWorkspaceHere();
  return workspace ? <Progress workspace={workspace} /> : <NotFound />;
}

function Progress({ workspace }: { workspace: SessionWorkspace }) {
  const search = useSearch({ from: '/frame/w/$workspace/reports/indicators' });
  const pages = usePages(JSON.stringify([workspace.id, search]));
  const query = useQuery(progressQuery(workspace.id, search, pages.cursor));
  const { narrow, clear, sorting } = useNarrowing(search);
  const chips = useProgressChips(search, { workspaceId: workspace.id, narrow });
  const filters = chips.map(({ label }) => label).join(', ');
  const asOf = query.data?.asOf ?? search.on ?? today();
  return (
    <>
      <PageHeader
        title={t('progress.title')}
        within={[workspace.name]}
        crumbs={[
          <Link key="outcomes" to="/w/$workspace/outcomes" params={{ workspace: workspace.slug }}>
            {outcomes('framework.title')}
          </Link>,
        ]}
        kicker={t(asOf < today() ? 'progress.asOfPast' : 'progress.asOf', { day: longDay(asOf) })}
        lead={t('progress.lead')}
        actions={
          <>
            <ToFiles workspace={workspace.slug} />
            <TakeReportMenu
              workspace={workspace.slug}
              documentAs={(format) => takeProgress(workspace.id, search, format)}
              askForFile={() => askForProgress(workspace.id, search)}
            />
          </>
        }
      />
      <ReportTabs workspace={workspace.slug} />
      <ProgressFilters workspaceId={workspace.id} search={search} onChange={narrow} chips={chips} onClear={clear} />
      <ListTable<IndicatorProgressRow>
        query={query}
        pages={pages}
        what={t('progress.what')}
        caption={filters ? t('progress.found', { filters }) : t('progress.caption')}
        columns={progressColumns(workspace.slug, asOf)}
        idOf={({ id }) => id}
        nameOf={({ title }) => title}
        {...sorting('number')}
        empty={
          <EmptyState icon={outcomeIcon} title={t('progress.empty')}>
            {t('progress.emptyWhy')}
          </EmptyState>
        }
        onClearFilters={filters ? clear : undefined}
      />
      <div className="progress-notes">
        {query.data && <InForce workspace={workspace.slug} version={query.data.framework} />}
        <p className="muted">{t('progress.shared')}</p>
        <Definitions />
        <Disclosure title={reports('sroReports.call')}>
          <ApiCall path={`/workspaces/${workspace.id}/reports/indicator-progress`} query={filterOf(search)} />
        </Disclosure>
      </div>
    </>
  );
}
