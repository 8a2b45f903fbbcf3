import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { PartnerRepresentation } from '@trivet/contract';
import { lazy, Suspense } from 'react';
import { NotFound } from '../app/NotFound.tsx';
import { longDay } from '../lib/dates.ts';
import { isMissing } from '../lib/problem.ts';
import { addressIn, usePlace } from '../partnerships/place.ts';
import { roleWords } from '../people/role-words.ts';
import { Card } from '../ui/Card.tsx';
import { Facts } from '../ui/Facts.tsx';
import { LinkButton } from '../ui/LinkButton.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { Rows } from '../ui/Rows.tsx';
import { Acknowledgement } from './Acknowledgement.tsx';
import { PartnerActs } from './PartnerActs.tsx';
import { ReadinessTags } from './Readiness.tsx';
import { partnerPeopleQuery, partnerQuery } from './partners.api.ts';
import { t } from './partners.strings.ts';

const PartnerAttendance = lazy(() => import('../attendance/PartnerAttendance.tsx'));
const UnmetCard = lazy(() => import('../unmet-responsibilities/UnmetCard.tsx'));

/** One partner: what is expected of it, what it gives and gains, how ready it is and who acts for it. */
export function PartnerPage() {
  const place = usePlace();
  const { partnerId } = useParams({ from: '/frame/w/$workspace/p/$code/partners/$partnerId' });
  const query = useQuery(partnerQuery(place.id, partnerId));
  if (isMissing(query.error)) return <NotFound />;
  return (
    <Loaded query={query} what={t('partner.what')} count={8}>
      {(partner) => <Read partner={partner} />}
    </Loaded>
  );
}

function Read({ partner }: { partner: PartnerRepresentation }) {
  const place = usePlace();
  return (
    <>
      <PageHeader
        title={partner.organisationName}
        within={[t('partners.title'), place.name]}
        crumbs={[
          <Link key="list" to="/w/$workspace/p/$code/partners" params={addressIn(place)}>
            {t('partners.title')}
          </Link>,
        ]}
        kicker={t(`partners.role.${partner.role}`)}
        lead={membershipOf(partner)}
        actions={
          <LinkButton
            to="/w/$workspace/overview/$report"
            params={{ workspace: place.workspace, report: 'partner-duties' }}
            search={{ organisation: partner.organisationId }}
          >
            {t('partner.everywhere')}
          </LinkButton>
        }
      />
      <PartnerActs partner={partner} />
      <div className="detail">
        <Card title={t('partner.expected')}>
          <div className="stack">
            <Exchange partner={partner} />
            <Acknowledgement partner={partner} />
          </div>
        </Card>
        <div className="stack">
          <Standing partner={partner} />
          <Suspense>
            <UnmetCard
              of={{ partnerId: partner.id }}
              start={{ partnerId: partner.id }}
              mayBegin={partner.leftOn === null}
            />
          </Suspense>
          <Suspense>
            <PartnerAttendance partnerId={partner.id} />
          </Suspense>
          <Card title={t('partner.people')}>
            <People partnerId={partner.id} />
          </Card>
        </div>
      </div>
    </>
  );
}

const membershipOf = ({ joinedOn, leftOn, leavingReason }: PartnerRepresentation) => {
  if (leftOn === null) return t('partner.since', { day: longDay(joinedOn) });
  const day = longDay(leftOn);
  return leavingReason ? t('partner.leftWhy', { day, reason: leavingReason }) : t('partner.leftOn', { day });
};

function Exchange({ partner }: { partner: PartnerRepresentation }) {
  return (
    <Facts
      facts={(['gives', 'gains', 'expectations', 'responsibilities', 'functions'] as const).map((name) => [
        t(`partner.${name}`),
        <Words key={name} text={partner[name]} />,
      ])}
    />
  );
}

function Standing({ partner }: { partner: PartnerRepresentation }) {
  return (
    <Card title={t('partner.standing')}>
      <div className="stack" data-gap="tight">
        <ReadinessTags partner={partner} all />
        {partner.readinessNote && <p className="as-typed">{partner.readinessNote}</p>}
        <p>{t('partner.priorityNow', { priority: t(`partners.priority.${partner.priority}`) })}</p>
      </div>
    </Card>
  );
}

function People({ partnerId }: { partnerId: string }) {
  const place = usePlace();
  const query = useQuery(partnerPeopleQuery(place.id, partnerId));
  return (
    <Loaded query={query} what={t('partner.people')}>
      {({ items }) => (
        <>
          {items.length === 0 && <p className="muted">{t('partner.noPeople')}</p>}
          <Rows
            label={t('partner.people')}
            items={items.map(({ id, personName, role }) => ({ id, title: personName, facts: roleWords(role) }))}
          />
          <p>
            <Link to="/w/$workspace/p/$code/people" params={addressIn(place)}>
              {t('partner.seePeople')}
            </Link>
          </p>
        </>
      )}
    </Loaded>
  );
}

function Words({ text }: { text: string }) {
  return text ? <span className="as-typed">{text}</span> : <span className="muted">{t('partner.none')}</span>;
}
