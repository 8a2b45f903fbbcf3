import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { UnmetResponsibilityRepresentation } from '@trivet/contract';
import { LineLink } from '../accountability/LineLink.tsx';
import { NotFound } from '../app/NotFound.tsx';
import { longDay } from '../lib/dates.ts';
import { isMissing } from '../lib/problem.ts';
import { addressIn, shortOf, usePlace, wholeOf } from '../partnerships/place.ts';
import { Banner } from '../ui/Banner.tsx';
import { Card } from '../ui/Card.tsx';
import { Facts } from '../ui/Facts.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { Rows } from '../ui/Rows.tsx';
import { StatusTag } from '../ui/StatusTag.tsx';
import { oneUnmetQuery } from './unmet.api.ts';
import { UnmetActs } from './UnmetActs.tsx';
import { nextOf, UnmetStatusTag } from './UnmetTags.tsx';
import { t } from './unmet.strings.ts';

type Props = { unmet: UnmetResponsibilityRepresentation };

/** One part that is not kept: what comes next, what was done, and what the partner says. */
export function UnmetPage() {
  const place = usePlace();
  const { reference } = useParams({ from: '/frame/w/$workspace/p/$code/unmet/$reference' });
  const query = useQuery(oneUnmetQuery(place.id, wholeOf(place, reference)));
  if (isMissing(query.error)) return <NotFound />;
  return (
    <Loaded query={query} what={t('unmet.what')} count={8}>
      {(unmet) => <Read unmet={unmet} />}
    </Loaded>
  );
}

function Read({ unmet }: Props) {
  const place = usePlace();
  return (
    <>
      <PageHeader
        title={`${shortOf(unmet.reference)} ${unmet.what}`}
        within={[t('unmet.title'), place.name]}
        crumbs={[
          <Link
            key="partner"
            to="/w/$workspace/p/$code/partners/$partnerId"
            params={{ ...addressIn(place), partnerId: unmet.partnerId }}
          >
            {unmet.partnerName}
          </Link>,
        ]}
        lead={
          <span className="cluster" data-gap="tight">
            <UnmetStatusTag unmet={unmet} />
            <span>
              {unmet.closedOn
                ? t('unmet.closed', { day: longDay(unmet.closedOn), words: unmet.closingWords })
                : nextOf(unmet)}
            </span>
          </span>
        }
      />
      <UnmetActs unmet={unmet} />
      <div className="detail">
        <Card title={t('unmet.history')}>
          <History unmet={unmet} />
        </Card>
        <div className="stack">
          {unmet.policyId === null && (
            <Banner kind="warning">
              <p>{t('unmet.noPolicy')}</p>
            </Banner>
          )}
          <Card title={t('unmet.about')}>
            <About unmet={unmet} />
          </Card>
        </div>
      </div>
    </>
  );
}

function History({ unmet: { entries } }: Props) {
  if (entries.length === 0) return <p className="muted">{t('unmet.noHistory')}</p>;
  return (
    <Rows
      label={t('unmet.history')}
      items={entries.map(({ id, step, takenOn, words, byName }) => ({
        id,
        tag: <StatusTag kind={step ? 'blue' : 'grey'}>{t(`unmet.step.${step ?? 'reply'}`)}</StatusTag>,
        title: <span className="as-typed">{words}</span>,
        facts: t('unmet.entry', { day: longDay(takenOn), name: byName }),
      }))}
    />
  );
}

function About({ unmet }: Props) {
  const place = usePlace();
  const { partnerName, openedOn, lineReference, lineWhatFor, reportPeriodStartsOn, policyReference, policyTitle } =
    unmet;
  return (
    <Facts
      facts={[
        [t('unmet.fact.partner'), partnerName],
        [t('unmet.fact.opened'), longDay(openedOn)],
        [
          t('unmet.fact.line'),
          lineReference && <LineLink reference={lineReference}>{`${shortOf(lineReference)} ${lineWhatFor}`}</LineLink>,
        ],
        [
          t('unmet.fact.report'),
          reportPeriodStartsOn && t('unmet.fact.reportFrom', { day: longDay(reportPeriodStartsOn) }),
        ],
        [
          t('unmet.fact.policy'),
          policyReference && (
            <Link
              to="/w/$workspace/p/$code/agreements/$reference"
              params={{ ...addressIn(place), reference: shortOf(policyReference) }}
            >
              {policyTitle}
            </Link>
          ),
        ],
      ]}
    />
  );
}
