import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { AgreementComparison, AgreementRepresentation, AgreementVersion } from '@trivet/contract';
import { ChangedWords } from '../comparing/ChangedWords.tsx';
import { CompareTwo } from '../comparing/CompareTwo.tsx';
import { fullDay } from '../lib/dates.ts';
import { addressIn, shortOf, usePlace } from '../partnerships/place.ts';
import { Card } from '../ui/Card.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { OneAgreement } from './OneAgreement.tsx';
import { comparisonQuery, versionsQuery } from './agreements.api.ts';
import { termInWords } from './version-differences.ts';
import { t } from './agreements.strings.ts';
import './agreements.css';

/** Any two versions of an agreement in one text: what went and what came, section by section. */
export function CompareAgreementPage() {
  return <OneAgreement>{(agreement) => <Page agreement={agreement} />}</OneAgreement>;
}

function Page({ agreement }: { agreement: AgreementRepresentation }) {
  const place = usePlace();
  const query = useQuery(versionsQuery(agreement));
  const reference = shortOf(agreement.reference);
  return (
    <>
      <PageHeader
        title={t('versions.compare')}
        within={[agreement.title, t('agreements.title'), place.name]}
        crumbs={[
          <Link key="list" to="/w/$workspace/p/$code/agreements" params={addressIn(place)}>
            {t('agreements.title')}
          </Link>,
          <Link key="one" to="/w/$workspace/p/$code/agreements/$reference" params={{ ...addressIn(place), reference }}>
            {agreement.title}
          </Link>,
        ]}
        lead={t('compare.lead')}
      />
      <Loaded query={query} what={t('versions.title')}>
        {({ items }) => <Chosen agreement={agreement} versions={items} />}
      </Loaded>
    </>
  );
}

const draft = 'draft';

type ChosenProps = { agreement: AgreementRepresentation; versions: readonly AgreementVersion[] };

function Chosen({ agreement, versions }: ChosenProps) {
  const isDraft = agreement.stage === 'draft' || agreement.stage === 'in_review';
  const options = [
    ...versions.map(({ number, sentOn }) => ({
      value: String(number),
      label: t('compare.version', { number, day: fullDay(sentOn) }),
    })),
    ...(isDraft ? [{ value: draft, label: t('compare.draft') }] : []),
  ];
  return (
    <CompareTwo options={options}>{(from, to) => <Differences agreement={agreement} from={from} to={to} />}</CompareTwo>
  );
}

type DifferencesProps = { agreement: AgreementRepresentation; from: string; to: string };

function Differences({ agreement, from, to }: DifferencesProps) {
  const query = useQuery(comparisonQuery(agreement, { from, to }));
  return (
    <Loaded query={query} what={t('versions.compare')}>
      {(comparison) => <Shown comparison={comparison} />}
    </Loaded>
  );
}

function Shown({ comparison: { terms, sections } }: { comparison: AgreementComparison }) {
  if (terms.length + sections.length === 0)
    return (
      <Card>
        <p>{t('compare.same')}</p>
      </Card>
    );
  return (
    <>
      {terms.length > 0 && (
        <Card title={t('terms.title')}>
          {terms.map(termInWords).map(({ label, was, is }) => (
            <div key={label}>
              <h3>{label}</h3>
              <ChangedWords was={was} is={is} />
            </div>
          ))}
        </Card>
      )}
      {sections.map(({ key, title, kind, lines }) => (
        <Card key={key} title={kind === 'changed' ? title : t(`compare.${kind}Section`, { title })}>
          {lines.map(({ was, is }, at) => (
            <ChangedWords key={at} was={was} is={is} />
          ))}
        </Card>
      ))}
    </>
  );
}
