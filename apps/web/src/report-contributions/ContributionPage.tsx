import { longDay } from '../lib/dates.ts';
import { usePlace } from '../partnerships/place.ts';
import { t as ofReports } from '../reports/reports.strings.ts';
import { Banner } from '../ui/Banner.tsx';
import { Card } from '../ui/Card.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { ContributionActs } from './ContributionActs.tsx';
import { ContributionStatus } from './ContributionStatus.tsx';
import { crumbsOf, OneContribution, type Shown } from './OneContribution.tsx';
import { ReadContribution } from './ReadContribution.tsx';
import { WriteContribution } from './WriteContribution.tsx';
import { t } from './report-contributions.strings.ts';
import '../reports/reports.css';

/** What one partner says towards a report: written while it is owed, read once it is sent. */
export function ContributionPage() {
  return <OneContribution>{(shown) => <Page key={keyOf(shown)} {...shown} />}</OneContribution>;
}

/** What came back is another form than what was sent. */
const keyOf = ({ contribution: { id, clock } }: Shown) => `${id} ${clock}`;

function Page(shown: Shown) {
  const place = usePlace();
  const { report, contribution } = shown;
  const { partnerShortName: partner } = contribution;
  return (
    <>
      <PageHeader
        title={t('contribution.title', { partner, label: report.label })}
        within={[report.label, ofReports('reports.title'), place.name]}
        crumbs={crumbsOf(place, report)}
        lead={<State {...shown} />}
      />
      <ContributionActs {...shown} />
      <Body {...shown} />
    </>
  );
}

function Body(shown: Shown) {
  const { contribution } = shown;
  if (contribution.permissions.may.includes('report_contribution.write') && contribution.status !== 'nil')
    return (
      <Card>
        <WriteContribution {...shown} />
      </Card>
    );
  if (contribution.words) return <ReadContribution {...shown} />;
  return (
    <Banner kind="info">
      <p>{t('contribution.notYours', { partner: contribution.partnerName })}</p>
    </Banner>
  );
}

function State({ contribution }: Shown) {
  const { dueOn, dueReason, leadName, partnerName, frozen, sentAt } = contribution;
  return (
    <span className="cluster" data-gap="tight">
      <ContributionStatus contribution={contribution} />
      {sentAt === null && !frozen && <span>{t('contribution.dueOn', { day: longDay(dueOn) })}</span>}
      {dueReason && <span>{t('contribution.dueWhy', { reason: dueReason })}</span>}
      <span>
        {leadName
          ? t('contribution.answers', { name: leadName })
          : t('contribution.nobodyAnswers', { partner: partnerName })}
      </span>
    </span>
  );
}
