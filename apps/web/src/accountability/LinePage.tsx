import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { AccountabilityLineRepresentation } from '@trivet/contract';
import { lazy, Suspense } from 'react';
import { NotFound } from '../app/NotFound.tsx';
import { longDay } from '../lib/dates.ts';
import { isMissing } from '../lib/problem.ts';
import { addressIn, shortOf, usePlace, wholeOf } from '../partnerships/place.ts';
import { PlanLink } from '../plan/PlanLinks.tsx';
import { Card } from '../ui/Card.tsx';
import { Facts } from '../ui/Facts.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { AccountsGiven } from './AccountsGiven.tsx';
import { lineQuery } from './accountability.api.ts';
import { LineButtons } from './LineButtons.tsx';
import { LineParties } from './LineParties.tsx';
import { fromOf, LineLight, LineStatus, toOf } from './LineTags.tsx';
import { PrivateCard } from './PrivateCard.tsx';
import { RestsOn } from './RestsOn.tsx';
import { t } from './accountability.strings.ts';
import './accountability.css';

const UnmetCard = lazy(() => import('../unmet-responsibilities/UnmetCard.tsx'));

/** One line: what was agreed, who agreed, what was accounted for, and what its partner keeps to itself. */
export function LinePage() {
  const place = usePlace();
  const { reference } = useParams({ from: '/frame/w/$workspace/p/$code/accountability/$reference' });
  const query = useQuery(lineQuery(place.id, wholeOf(place, reference)));
  if (isMissing(query.error)) return <NotFound />;
  return (
    <Loaded query={query} what={t('acc.page.what')} count={8}>
      {(line) => <Read line={line} />}
    </Loaded>
  );
}

function Read({ line }: { line: AccountabilityLineRepresentation }) {
  const place = usePlace();
  return (
    <>
      <PageHeader
        title={`${shortOf(line.reference)} ${line.whatFor}`}
        within={[t('acc.title'), place.name]}
        crumbs={[
          <Link key="all" to="/w/$workspace/p/$code/accountability" params={addressIn(place)}>
            {t('acc.title')}
          </Link>,
        ]}
        lead={
          <span className="cluster" data-gap="tight">
            {line.endedOn === null && <LineLight line={line} />}
            <LineStatus line={line} />
            <span>{standingOf(line)}</span>
          </span>
        }
      />
      <LineButtons line={line} />
      <div className="detail">
        <div className="stack">
          <Card title={t('acc.page.parties')}>
            <LineParties line={line} />
          </Card>
          <Card title={t('acc.page.accounts')}>
            <AccountsGiven line={line} />
          </Card>
        </div>
        <div className="stack">
          <Card title={t('acc.page.terms')}>
            <Facts facts={factsOf(line)} />
          </Card>
          {line.dimension === 'vertical' && <PrivateCard line={line} />}
          <Suspense>
            <UnmetCard of={{ lineId: line.id }} start={unmetOf(line)} mayBegin={line.daysLate > 0} />
          </Suspense>
        </div>
      </div>
    </>
  );
}

/** What a case over its late account would be about. */
const unmetOf = ({ id, fromPartnerId, reference, nextDueOn, whatFor }: AccountabilityLineRepresentation) => ({
  lineId: id,
  partnerId: fromPartnerId ?? '',
  what: t('acc.page.unmet', { reference: shortOf(reference), day: nextDueOn ? longDay(nextDueOn) : '', what: whatFor }),
});

/** A budget line stands on the page of all money. */
function BudgetLink({ reference, title }: { reference: string; title: string }) {
  return (
    <Link to="/w/$workspace/p/$code/money" params={addressIn(usePlace())}>
      {shortOf(reference)} {title}
    </Link>
  );
}

function standingOf({ endedOn, endingReason, nextDueOn }: AccountabilityLineRepresentation): string {
  if (endedOn) return t('acc.page.ended', { day: longDay(endedOn), reason: endingReason });
  return nextDueOn ? t('acc.page.next', { day: longDay(nextDueOn) }) : t('acc.page.nothing');
}

const factsOf = (line: AccountabilityLineRepresentation) =>
  [
    [t('acc.fact.who'), fromOf(line)],
    [t('acc.fact.whom'), line.outcomeCode ? `${toOf(line)} (${line.outcomeCode})` : toOf(line)],
    [t('acc.field.about'), t(`acc.about.${line.about}`)],
    [t('acc.field.means'), t(`acc.means.${line.means}`)],
    [t('acc.field.form'), line.form || null],
    [t('acc.field.cadence'), t(`acc.cadence.${line.cadence}`)],
    [t('acc.fact.from'), longDay(line.startsOn)],
    [t('acc.fact.first'), longDay(line.firstDueOn)],
    [t('acc.fact.until'), line.endsOn && longDay(line.endsOn)],
    [t('acc.field.consequence'), line.consequence || null],
    [t('acc.fact.objective'), line.objective && <PlanLink {...line.objective} />],
    [t('acc.fact.budgetLine'), line.budgetLine && <BudgetLink {...line.budgetLine} />],
    [t('acc.rests'), line.restsOn && <RestsOn on={line.restsOn} />],
  ] as const;
