import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { ReportContributionRepresentation, ReportRepresentation } from '@trivet/contract';
import type { ReactNode } from 'react';
import { NotFound } from '../app/NotFound.tsx';
import { isMissing } from '../lib/problem.ts';
import { addressIn, type Place } from '../partnerships/place.ts';
import { OneReport } from '../reports/OneReport.tsx';
import { t as ofReports } from '../reports/reports.strings.ts';
import { Loaded } from '../ui/Loaded.tsx';
import { contributionQuery } from './report-contributions.api.ts';
import { t } from './report-contributions.strings.ts';

export type Shown = { report: ReportRepresentation; contribution: ReportContributionRepresentation };

/** The partner's part of the report that the address names. */
export function OneContribution({ children }: { children: (shown: Shown) => ReactNode }) {
  return <OneReport>{(report) => <OfReport report={report}>{children}</OfReport>}</OneReport>;
}

type Props = { report: ReportRepresentation; children: (shown: Shown) => ReactNode };

function OfReport({ report, children }: Props) {
  const { partnerId = '' } = useParams({ strict: false });
  const query = useQuery(contributionQuery({ partnershipId: report.partnershipId, reportId: report.id, partnerId }));
  if (isMissing(query.error)) return <NotFound />;
  return (
    <Loaded query={query} what={t('contribution.what')} count={8}>
      {(contribution) => children({ report, contribution })}
    </Loaded>
  );
}

export const contributionPath = '/w/$workspace/p/$code/reports/$reference/from/$partnerId';

/** Where a contribution lives, for a Link. */
export const addressOf = (place: Place, { report, contribution }: Shown) => ({
  ...addressIn(place),
  reference: report.periodStartsOn,
  partnerId: contribution.partnerId,
});

/** The way back to the report. */
export const crumbsOf = (place: Place, { label, periodStartsOn }: ReportRepresentation) => [
  <Link key="list" to="/w/$workspace/p/$code/reports" params={addressIn(place)}>
    {ofReports('reports.title')}
  </Link>,
  <Link
    key="report"
    to="/w/$workspace/p/$code/reports/$reference"
    params={{ ...addressIn(place), reference: periodStartsOn }}
  >
    {label}
  </Link>,
];
