import type { ReportFigures } from '@trivet/domain';
import { Facts } from '../ui/Facts.tsx';
import { t } from './reports.strings.ts';

/** The counts that go with a report. */
export function Figures({ figures, asAt }: { figures: ReportFigures; asAt: string }) {
  const { risksRed: red, risksAmber: amber, risksGreen: green } = figures;
  return (
    <div className="stack" data-gap="tight">
      <Facts
        facts={[
          [t('report.risks'), t('report.risksOf', { red, amber, green })],
          [t('report.actionsOpen'), figures.actionsOpen],
          [t('report.actionsOverdue'), figures.actionsOverdue],
          [t('report.actionsBlocked'), figures.actionsBlocked],
        ]}
      />
      <p className="muted">{asAt}</p>
    </div>
  );
}
