import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReportRepresentation } from '@trivet/contract';
import { longDay } from '../lib/dates.ts';
import { partnershipQuery } from '../partnerships/place.api.ts';
import { addressIn, usePlace } from '../partnerships/place.ts';
import { Contributions } from '../report-contributions/Contributions.tsx';
import { GoesTo, WentTo } from '../report-recipients/GoesTo.tsx';
import { Banner } from '../ui/Banner.tsx';
import { Card } from '../ui/Card.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { DueDate } from './DueDate.tsx';
import { Editions } from './Editions.tsx';
import { Figures } from './Figures.tsx';
import { FrozenReport } from './FrozenReport.tsx';
import { OneReport } from './OneReport.tsx';
import { Reminders } from './Reminders.tsx';
import { ReportActs } from './ReportActs.tsx';
import { ReportStatus } from './ReportStatus.tsx';
import { Sections } from './Sections.tsx';
import { SuggestedLight } from './SuggestedLight.tsx';
import { WriteReport } from './WriteReport.tsx';
import { WhyOpen } from './WhyOpen.tsx';
import { WrittenWords } from './WrittenWords.tsx';
import { useMaySubmit } from './useMaySubmit.ts';
import { t } from './reports.strings.ts';
import './reports.css';

/** One progress report: written while it is owed, read once it is submitted. */
export function ReportPage() {
  return <OneReport>{(report) => <Read key={`${report.id} ${report.clock}`} report={report} />}</OneReport>;
}

function Read({ report }: { report: ReportRepresentation }) {
  const place = usePlace();
  const isOwed = report.snapshot === null;
  return (
    <>
      <PageHeader
        title={t('report.title', { label: report.label })}
        within={[t('reports.title'), place.name]}
        crumbs={[
          <Link key="list" to="/w/$workspace/p/$code/reports" params={addressIn(place)}>
            {t('reports.title')}
          </Link>,
        ]}
        lead={<State report={report} />}
      />
      <ReportActs report={report} />
      {isOwed ? <Owed report={report} /> : <FrozenReport report={report} />}
    </>
  );
}

function State({ report }: { report: ReportRepresentation }) {
  const { data: partnership } = useQuery(partnershipQuery(usePlace().id));
  const chair = partnership?.chair?.name;
  return (
    <span className="cluster" data-gap="tight">
      <ReportStatus report={report} />
      {report.snapshot === null && report.status !== 'waived' && (
        <>
          <span>{t('report.dueOn', { day: longDay(report.dueOn) })}.</span>
          <span>{chair ? t('report.signsOffNamed', { name: chair }) : t('report.signsOff')}</span>
        </>
      )}
    </span>
  );
}

function Owed({ report }: { report: ReportRepresentation }) {
  const mayWrite = report.permissions.may.includes('report.write');
  const maySubmit = useMaySubmit();
  return (
    <div className="detail report-detail">
      <div className="stack">
        <WhyOpen report={report} />
        {mayWrite ? (
          <Card>
            <WriteReport report={report} maySubmit={maySubmit} />
          </Card>
        ) : (
          <>
            {report.status !== 'waived' && (
              <Banner kind="info">
                <p>{t('report.notOpen')}</p>
              </Banner>
            )}
            <Card title={t('report.words')}>
              <WrittenWords words={report} />
            </Card>
          </>
        )}
        <Contributions report={report} />
        <Sections sections={report.sections} {...(!mayWrite && { corrections: report.corrections })} />
      </div>
      <div className="stack">
        <Card title={t('report.suggested')}>
          <SuggestedLight suggested={report.figures.suggested} />
        </Card>
        <Card title={t('report.figures')}>
          <Figures figures={report.figures} asAt={t('report.figuresNow')} />
        </Card>
        <Editions report={report} />
        {report.status !== 'waived' && <GoesTo partnershipId={report.partnershipId} />}
        <WentTo report={report} />
        <Card title={t('report.reminders')} aside={mayWrite && <DueDate report={report} />}>
          <Reminders report={report} />
        </Card>
      </div>
    </div>
  );
}
