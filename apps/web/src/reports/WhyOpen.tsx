import type { ReportRepresentation } from '@trivet/contract';
import { dayOf, longDay } from '../lib/dates.ts';
import { Banner } from '../ui/Banner.tsx';
import { t } from './reports.strings.ts';

/** Why a report is where it is: given back, being corrected, or not needed. */
export function WhyOpen({ report }: { report: ReportRepresentation }) {
  const { status, comments, returnedAt, returnedByName, correctingBecause, waivedBecause } = report;
  if (status === 'waived') return <Banner kind="info" title={t('report.waivedBecause', { because: waivedBecause })} />;
  if (correctingBecause) return <Banner kind="info" title={t('report.correcting', { because: correctingBecause })} />;
  if (comments.length === 0 || !returnedAt) return null;
  const title = t('report.returnedBy', { name: returnedByName ?? '', day: longDay(dayOf(returnedAt)) });
  return (
    <Banner kind="warning" title={title}>
      <p>{t('report.returnedWhy')}</p>
      <ul>
        {comments.map(({ part, words }) => (
          <li key={part}>
            <strong>{t(`report.part.${part}`)}</strong>: {words}
          </li>
        ))}
      </ul>
    </Banner>
  );
}
