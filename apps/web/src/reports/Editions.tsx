import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReportEdition, ReportRepresentation } from '@trivet/contract';
import { moment } from '../lib/moments.ts';
import { addressIn, usePlace } from '../partnerships/place.ts';
import { Card } from '../ui/Card.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { Rows } from '../ui/Rows.tsx';
import { editionsQuery } from './reports.api.ts';
import { t } from './reports.strings.ts';

/** Each time a report was submitted, and what became of it; two or more can be compared. */
export function Editions({ report }: { report: ReportRepresentation }) {
  const place = usePlace();
  const query = useQuery(editionsQuery(report));
  if (report.editions === 0) return null;
  const compare = (
    <Link
      to="/w/$workspace/p/$code/reports/$reference/editions"
      params={{ ...addressIn(place), reference: report.periodStartsOn }}
    >
      {t('editions.compare')}
    </Link>
  );
  return (
    <Card title={t('editions.title')} aside={report.editions > 1 && compare}>
      <Loaded query={query} what={t('editions.what')}>
        {({ items }) => (
          <Rows
            label={t('editions.title')}
            items={items.map((edition) => ({
              id: String(edition.number),
              title: t('editions.one', { number: edition.number }),
              facts: <Fate edition={edition} />,
            }))}
          />
        )}
      </Loaded>
    </Card>
  );
}

function Fate({
  edition: { because, submittedAt, submittedByName: name, outcome, outcomeByName },
}: {
  edition: ReportEdition;
}) {
  const when = moment(submittedAt);
  const said = name ? t('editions.submittedBy', { when, name }) : t('editions.submitted', { when });
  return (
    <>
      {[said, outcome && t(`editions.${outcome}`, { name: outcomeByName ?? '' })].filter(Boolean).join(', ')}
      {because && <span className="block">{t('editions.because', { because })}</span>}
    </>
  );
}
