import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReportEdition, ReportRepresentation } from '@trivet/contract';
import { ChangedWords } from '../comparing/ChangedWords.tsx';
import { CompareTwo } from '../comparing/CompareTwo.tsx';
import { moment } from '../lib/moments.ts';
import { addressIn, usePlace } from '../partnerships/place.ts';
import { Card } from '../ui/Card.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { OneReport } from './OneReport.tsx';
import { differencesBetween } from './edition-differences.ts';
import { editionsQuery } from './reports.api.ts';
import { t } from './reports.strings.ts';
import './reports.css';

/** Any two editions of a report, side by side in one text: what went, and what came. */
export function ComparePage() {
  return <OneReport>{(report) => <Page report={report} />}</OneReport>;
}

function Page({ report }: { report: ReportRepresentation }) {
  const place = usePlace();
  const query = useQuery(editionsQuery(report));
  return (
    <>
      <PageHeader
        title={t('editions.compare')}
        within={[report.label, t('reports.title'), place.name]}
        crumbs={[
          <Link key="list" to="/w/$workspace/p/$code/reports" params={addressIn(place)}>
            {t('reports.title')}
          </Link>,
          <Link
            key="one"
            to="/w/$workspace/p/$code/reports/$reference"
            params={{ ...addressIn(place), reference: report.periodStartsOn }}
          >
            {report.label}
          </Link>,
        ]}
        lead={t('editions.pageLead')}
      />
      <Loaded query={query} what={t('editions.what')}>
        {({ items }) => <Chosen editions={items} />}
      </Loaded>
    </>
  );
}

function Chosen({ editions }: { editions: readonly ReportEdition[] }) {
  const options = editions.map(({ number, submittedAt }) => ({
    value: String(number),
    label: `${t('editions.one', { number })}, ${moment(submittedAt)}`,
  }));
  const of = (number: string) => editions.find((edition) => String(edition.number) === number);
  return (
    <CompareTwo options={options}>
      {(from, to) => {
        const [before, after] = [of(from), of(to)];
        return before && after && <Differences before={before} after={after} />;
      }}
    </CompareTwo>
  );
}

function Differences({ before, after }: { before: ReportEdition; after: ReportEdition }) {
  const differences = differencesBetween(before.snapshot, after.snapshot);
  if (differences.length === 0)
    return (
      <Card>
        <p>{t('editions.same')}</p>
      </Card>
    );
  return (
    <Card title={t('editions.changes')}>
      <div className="stack report-words">
        {differences.map(({ label, was, is }) => (
          <div key={label}>
            <h3>{label}</h3>
            <ChangedWords was={was} is={is} />
          </div>
        ))}
      </div>
    </Card>
  );
}
