import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { AgreementRepresentation } from '@trivet/contract';
import { lazy, Suspense } from 'react';
import { fullDay } from '../lib/dates.ts';
import { addressIn, type Place, shortOf, usePlace } from '../partnerships/place.ts';
import { Banner } from '../ui/Banner.tsx';
import { Card } from '../ui/Card.tsx';
import { Facts } from '../ui/Facts.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { Rows } from '../ui/Rows.tsx';
import { AgreementActs } from './AgreementActs.tsx';
import { AgreementLink } from './AgreementsPage.tsx';
import { AgreementStatus } from './AgreementStatus.tsx';
import { OneAgreement } from './OneAgreement.tsx';
import { Parties } from './Parties.tsx';
import { RestingLines } from './RestingLines.tsx';
import { Reviews } from './Reviews.tsx';
import { AgreementText } from './AgreementText.tsx';
import { TakeAgreement } from './TakeAgreement.tsx';
import { Versions } from './Versions.tsx';
import { commentsQuery } from './agreements.api.ts';
import { t } from './agreements.strings.ts';
import './agreements.css';

// Only levels of service are shown by measures, which bring the curves with them.
const ShowingMeasures = lazy(() =>
  import('../outcomes/ShowingMeasures.tsx').then((m) => ({ default: m.ShowingMeasures })),
);

/** The kinds that may promise a level of service. */
const showsLevels = ({ kind }: AgreementRepresentation) =>
  kind === 'service_level' || kind === 'contract' || kind === 'partnership_agreement';

/** One agreement: its text with what is said about each section, who is party to it, and how it came about. */
export function AgreementPage() {
  return <OneAgreement>{(agreement) => <Page agreement={agreement} />}</OneAgreement>;
}

function Page({ agreement }: { agreement: AgreementRepresentation }) {
  const place = usePlace();
  const { data } = useQuery(commentsQuery(agreement));
  return (
    <>
      <PageHeader
        title={agreement.title}
        within={[t('agreements.title'), place.name]}
        kicker={`${shortOf(agreement.reference)} · ${t(`kind.${agreement.kind}`)}`}
        crumbs={[
          <Link key="list" to="/w/$workspace/p/$code/agreements" params={addressIn(place)}>
            {t('agreements.title')}
          </Link>,
        ]}
        lead={<State agreement={agreement} />}
        actions={<TakeAgreement agreement={agreement} />}
      />
      <AgreementActs agreement={agreement} place={place} />
      <div className="detail">
        <div className="stack">
          <Warnings agreement={agreement} />
          <AgreementText agreement={agreement} comments={data?.items ?? []} />
        </div>
        <div className="stack">
          <Terms agreement={agreement} place={place} />
          <Parties agreement={agreement} place={place} />
          <Versions agreement={agreement} place={place} />
          <Under agreement={agreement} place={place} />
          {showsLevels(agreement) && (
            <Suspense>
              <ShowingMeasures
                of={{ kind: 'agreement', id: agreement.id }}
                title={t('levels.title')}
                none={t('levels.none')}
              />
            </Suspense>
          )}
          <RestingLines agreement={agreement} />
          <Reviews agreement={agreement} />
        </div>
      </div>
    </>
  );
}

function State({ agreement }: { agreement: AgreementRepresentation }) {
  const { signedVersion, stage, amendingBecause, signBy } = agreement;
  const isAmending = signedVersion !== null && stage !== 'signed';
  return (
    <span className="cluster" data-gap="tight">
      <AgreementStatus agreement={agreement} />
      {stage === 'signing' && signBy && <span>{t('agreement.signBy', { day: fullDay(signBy) })}</span>}
      {isAmending && <span>{t('agreement.amending', { version: signedVersion, because: amendingBecause })}</span>}
    </span>
  );
}

function Warnings({ agreement }: { agreement: AgreementRepresentation }) {
  const { endedOn, endReason, endConsequences } = agreement;
  return (
    <>
      {endedOn && (
        <Banner kind="info" title={t('agreement.ended', { day: fullDay(endedOn), reason: endReason })}>
          {endConsequences && <p>{endConsequences}</p>}
        </Banner>
      )}
      {agreement.warnings.map((warning) => (
        <Banner key={warning} kind="warning">
          <p>{t(`warning.${warning}`)}</p>
        </Banner>
      ))}
    </>
  );
}

function Terms({ agreement, place }: { agreement: AgreementRepresentation; place: Place }) {
  const { isBinding, startsOn, endsOn, noticeDays, noticeBy, reviewOn, parentReference, parentTitle } = agreement;
  const parent = parentReference && parentTitle && (
    <Link
      to="/w/$workspace/p/$code/agreements/$reference"
      params={{ ...addressIn(place), reference: shortOf(parentReference) }}
    >
      {parentTitle}
    </Link>
  );
  const facts: (readonly [string, React.ReactNode])[] = [
    [t('terms.law'), t(isBinding ? 'law.binds' : 'law.not')],
    ...(parent ? [[t('terms.under'), parent] as const] : []),
    [t('terms.from'), startsOn ? fullDay(startsOn) : t('terms.notYet')],
    [t('terms.until'), endsOn ? fullDay(endsOn) : t('terms.noEnd')],
    ...(noticeDays === null ? [] : [[t('terms.notice'), t('terms.days', { days: noticeDays })] as const]),
    ...(noticeBy === null ? [] : [[t('terms.noticeBy'), fullDay(noticeBy)] as const]),
    [t('terms.review'), reviewOn ? fullDay(reviewOn) : t('terms.notYet')],
  ];
  return (
    <Card title={t('terms.title')}>
      <Facts facts={facts} />
    </Card>
  );
}

function Under({ agreement, place }: { agreement: AgreementRepresentation; place: Place }) {
  if (agreement.under.length === 0) return null;
  return (
    <Card title={t('under.title')}>
      <Rows
        label={t('under.title')}
        items={agreement.under.map((one) => ({
          id: one.id,
          tag: <AgreementStatus agreement={one} />,
          title: <AgreementLink place={place} agreement={one} />,
          facts: one.reviewOn && t('under.review', { day: fullDay(one.reviewOn) }),
        }))}
      />
    </Card>
  );
}
