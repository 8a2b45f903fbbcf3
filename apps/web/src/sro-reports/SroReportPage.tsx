import { useQuery } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import { NotFound } from '../app/NotFound.tsx';
import type { SessionWorkspace } from '../app/session.ts';
import { useWorkspaceHere } from '../app/useWorkspaceHere.ts';
import { longDay } from '../lib/dates.ts';
import { ListTable } from '../lists/ListTable.tsx';
import { useNarrowing } from '../lists/narrowing.ts';
import { usePages } from '../lists/usePages.ts';
import { TakeReportMenu } from '../report-files/TakeReportMenu.tsx';
import { ToFiles } from '../report-files/ToFiles.tsx';
import { Disclosure } from '../ui/Disclosure.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Facts } from '../ui/Facts.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { ApiCall } from './ApiCall.tsx';
import { cellsOf } from './report-cells.tsx';
import { ReportTabs } from './ReportTabs.tsx';
import { SroReportFilters, useSroReportChips } from './SroReportFilters.tsx';
import { reports } from './sro-report.choices.ts';
import { askForSroReport, filterOf, type Row, sroReportQuery, takeSroReport } from './sro-reports.api.ts';
import { t } from './sro-reports.strings.ts';

/** One report over all partnerships that one may see, now or on a past day: its rows, and the way to take them away. */
export function SroReportPage() {
  const workspace = useWorkspaceHere();
  const { report } = useParams({ from: '/frame/w/$workspace/overview/$report' });
  const described = reports.find(({ name }) => name === report);
  return workspace && described ? <SroReport key={report} workspace={workspace} report={described} /> : <NotFound />;
}

type Props = { workspace: SessionWorkspace; report: (typeof reports)[number] };

function SroReport({ workspace, report: { name, title, about, columns } }: Props) {
  const search = useSearch({ from: '/frame/w/$workspace/overview/$report' });
  const pages = usePages(JSON.stringify([workspace.id, name, search]));
  const query = useQuery(sroReportQuery(workspace.id, { name, search, cursor: pages.cursor }));
  const { narrow, clear } = useNarrowing(search, []);
  const chips = useSroReportChips(workspace.id, search, narrow);
  const asked = filterOf(name, search);
  const ofPartnerships = name === 'risk-profile' && !search.by && !search.asOf;
  const ofPartners = name === 'partner-duties' && !search.asOf;
  const when = search.asOf ? t('sroReports.asOf', { day: longDay(search.asOf) }) : t('sroReports.today');
  return (
    <>
      <PageHeader
        title={title}
        within={[workspace.name]}
        kicker={when}
        lead={about}
        actions={
          <>
            <ToFiles workspace={workspace.slug} />
            <TakeReportMenu
              workspace={workspace.slug}
              documentAs={(format) => takeSroReport(workspace.id, name, { ...asked, format })}
              askForFile={() => askForSroReport(workspace.id, name, asked)}
            />
          </>
        }
      />
      <ReportTabs workspace={workspace.slug} />
      <SroReportFilters
        workspaceId={workspace.id}
        name={name}
        search={search}
        onChange={narrow}
        chips={chips}
        onClear={clear}
      />
      <div className="stack">
        <ListTable<Row>
          query={query}
          pages={pages}
          what={t('sroReports.what')}
          caption={t('sroReports.caption', { title, filters: chips.map(({ label }) => label).join(', ') || when })}
          columns={cellsOf({ workspace: workspace.slug, ofPartnerships, ofPartners }, columns)}
          idOf={(row) => JSON.stringify(row)}
          nameOf={(row) => String(row['title'] ?? row['name'] ?? row['partnershipName'] ?? row['firstName'])}
          empty={<EmptyState title={t('sroReports.none')}>{t('sroReports.noneWhy')}</EmptyState>}
          onClearFilters={chips.length > 0 ? clear : undefined}
        />
        <Disclosure title={t('sroReports.means')}>
          <Facts facts={columns.map(({ heading, means }) => [heading, means] as const)} />
        </Disclosure>
        <Disclosure title={t('sroReports.call')}>
          <ApiCall path={`/workspaces/${workspace.id}/reports/${name}`} query={asked} />
        </Disclosure>
      </div>
    </>
  );
}
