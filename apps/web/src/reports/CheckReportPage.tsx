import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import type { ReportRepresentation } from '@trivet/contract';
import { partnershipQuery } from '../partnerships/place.api.ts';
import { addressIn, usePlace, type Place } from '../partnerships/place.ts';
import { api } from '../lib/api.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { CheckAnswers, type Answer } from '../ui/CheckAnswers.tsx';
import { LinkButton } from '../ui/LinkButton.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { toast } from '../ui/Toast.tsx';
import { FrozenReport } from './FrozenReport.tsx';
import { OneReport } from './OneReport.tsx';
import { Submission } from './Submission.tsx';
import { fieldId, lightWords } from './report-fields.ts';
import { useMaySubmit } from './useMaySubmit.ts';
import { useReportChange } from './reports.api.ts';
import { t } from './reports.strings.ts';
import './reports.css';

/** The whole report as others will read it, what it lacks, and the one press that freezes it. */
export function CheckReportPage() {
  return <OneReport>{(report) => <Check key={report.id} report={report} />}</OneReport>;
}

function Check({ report }: { report: ReportRepresentation }) {
  const place = usePlace();
  const mayWrite = report.permissions.may.includes('report.write');
  const maySubmit = useMaySubmit();
  return (
    <>
      <PageHeader
        title={t('check.title')}
        within={[report.label, t('reports.title'), place.name]}
        crumbs={[
          <Link key="list" to="/w/$workspace/p/$code/reports" params={addressIn(place)}>
            {t('reports.title')}
          </Link>,
          <Link key="one" to={reportPath} params={paramsOf(place, report)}>
            {report.label}
          </Link>,
        ]}
        lead={report.snapshot === null && t('check.lead')}
      />
      {report.snapshot !== null ? (
        <FrozenReport report={report} />
      ) : (
        <div className="stack" data-gap="loose">
          {report.missing.length > 0 && <Missing report={report} />}
          <Card title={t('check.answers', { label: report.label })}>
            <Answers report={report} mayWrite={mayWrite} />
          </Card>
          {maySubmit && mayWrite ? <Submission report={report} /> : <NotYours report={report} />}
          <div>
            <LinkButton to={reportPath} params={paramsOf(place, report)}>
              {t('check.back')}
            </LinkButton>
          </div>
        </div>
      )}
    </>
  );
}

const reportPath = '/w/$workspace/p/$code/reports/$reference';
const paramsOf = (place: Place, { periodStartsOn }: ReportRepresentation) => ({
  ...addressIn(place),
  reference: periodStartsOn,
});

function Missing({ report }: { report: ReportRepresentation }) {
  const place = usePlace();
  return (
    <Banner kind="warning" title={t('check.missing')}>
      <ul>
        {report.missing.map((part) => (
          <li key={part}>
            <Link to={reportPath} params={paramsOf(place, report)} hash={fieldId(part)}>
              {t(`check.missing.${part}`)}
            </Link>
          </li>
        ))}
      </ul>
    </Banner>
  );
}

function Answers({ report, mayWrite }: { report: ReportRepresentation; mayWrite: boolean }) {
  const place = usePlace();
  const navigate = useNavigate();
  const changes = (name: string): Pick<Answer, 'onChange'> =>
    mayWrite
      ? { onChange: () => void navigate({ to: reportPath, params: paramsOf(place, report), hash: fieldId(name) }) }
      : {};
  const words = (text: string) =>
    text ? <span className="as-typed">{text}</span> : <span className="muted">{t('report.nothing')}</span>;
  return (
    <CheckAnswers
      answers={[
        { label: t('report.headline'), value: words(report.headline), ...changes('headline') },
        { label: t('report.light'), value: lightWords(report.light), ...changes('light') },
        { label: t('report.lightReason'), value: words(report.lightReason), ...changes('lightReason') },
        { label: t('report.achievements'), value: words(report.achievements), ...changes('achievements') },
        { label: t('report.nextPeriod'), value: words(report.nextPeriod), ...changes('nextPeriod') },
        { label: t('report.helpNeeded'), value: words(report.helpNeeded), ...changes('helpNeeded') },
        {
          label: t('report.corrections'),
          value: words(report.corrections.map(({ words: said }) => said).join('\n')),
          ...changes('corrections'),
        },
      ]}
    />
  );
}

/** Who may not submit it can ask the chair to. */
function NotYours({ report }: { report: ReportRepresentation }) {
  const { data } = useQuery(partnershipQuery(usePlace().id));
  const { mutate: ask, isPending } = useReportChange(report, () =>
    api.reports.askSignOff(
      { params: { partnershipId: report.partnershipId, reportId: report.id } },
      { ifMatch: report.version },
    ),
  );
  const name = data?.chair?.name;
  const mayAsk = report.permissions.may.includes('report.ask_sign_off');
  const asked = () => toast(t('report.signOffAsked'));
  return (
    <Banner
      kind="info"
      actions={
        mayAsk && (
          <Button kind="primary" busy={isPending} onClick={() => ask(undefined, { onSuccess: asked })}>
            {t('report.askSignOff')}
          </Button>
        )
      }
    >
      <p>{name ? t('check.notYoursNamed', { name }) : t('check.notYours')}</p>
    </Banner>
  );
}
