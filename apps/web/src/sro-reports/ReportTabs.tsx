import { TabLink, TabLinks } from '../ui/Tabs.tsx';
import { reports } from './sro-report.choices.ts';
import { t } from './sro-reports.strings.ts';

/** The way between how all partnerships stand and each report over them. */
export function ReportTabs({ workspace }: { workspace: string }) {
  return (
    <TabLinks label={t('sroReports.tabs')}>
      <TabLink
        to="/w/$workspace/overview"
        params={{ workspace }}
        label={t('sroReports.all')}
        activeOptions={{ exact: true }}
      />
      {reports.map(({ name: report, title }) => (
        <TabLink
          key={report}
          to="/w/$workspace/overview/$report"
          params={{ workspace, report }}
          label={title}
          activeOptions={{ includeSearch: false }}
        />
      ))}
      <TabLink
        to="/w/$workspace/reports/indicators"
        params={{ workspace }}
        label={t('sroReports.indicators')}
        activeOptions={{ includeSearch: false }}
      />
      <TabLink
        to="/w/$workspace/reports/workload"
        params={{ workspace }}
        label={t('sroReports.workload')}
        activeOptions={{ includeSearch: false }}
      />
    </TabLinks>
  );
}
