import type { ReportRepresentation } from '@trivet/contract';
import { Drop } from '../app/Drop.tsx';
import { api } from '../lib/api.ts';
import { downIcon, Icon } from '../ui/icons.tsx';
import { downloadIcon, printIcon } from '../ui/page-icons.ts';
import { takeAway } from '../ui/takeAway.ts';
import { t } from './reports.strings.ts';

/** A report to take away: as a file for those who read it elsewhere, or on paper. */
export function TakeReport({ report: { partnershipId, id } }: { report: ReportRepresentation }) {
  const title = (
    <>
      <span>{t('report.take')}</span>
      <Icon path={downIcon} />
    </>
  );
  return (
    <Drop className="button" data-kind="secondary" data-size="small" title={title}>
      <div className="options">
        {(['pdf', 'docx'] as const).map((format) => (
          <button
            key={format}
            type="button"
            className="option"
            onClick={() =>
              void takeAway(api.reports.document({ params: { partnershipId, reportId: id }, query: { format } }))
            }
          >
            <Icon path={downloadIcon} />
            <span>{t(`report.take.${format}`)}</span>
          </button>
        ))}
        <button type="button" className="option" onClick={() => window.print()}>
          <Icon path={printIcon} />
          <span>{t('report.print')}</span>
        </button>
      </div>
    </Drop>
  );
}
