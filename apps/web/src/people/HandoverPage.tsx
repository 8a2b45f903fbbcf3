import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { HandoverRepresentation, MembershipRepresentation } from '@trivet/contract';
import { NotFound } from '../app/NotFound.tsx';
import { isMissing } from '../lib/problem.ts';
import { addressIn, usePlace } from '../partnerships/place.ts';
import { Card } from '../ui/Card.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Facts } from '../ui/Facts.tsx';
import { checkIcon } from '../ui/icons.tsx';
import { LinkButton } from '../ui/LinkButton.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { HandoverForm } from './HandoverForm.tsx';
import { handoverQuery, membershipQuery } from './people.api.ts';
import { t } from './people.strings.ts';

/** What someone holds through a seat, and who takes each of it over. */
export function HandoverPage() {
  const place = usePlace();
  const { membershipId } = useParams({ from: '/frame/w/$workspace/p/$code/people/$membershipId/handover' });
  const query = useQuery(membershipQuery(place.id, membershipId));
  if (isMissing(query.error)) return <NotFound />;
  return (
    <Loaded query={query} what={t('handover.what')} count={8}>
      {(membership) => <Held membership={membership} />}
    </Loaded>
  );
}

function Held({ membership }: { membership: MembershipRepresentation }) {
  const place = usePlace();
  const query = useQuery(handoverQuery(place.id, membership.id));
  const count = query.data?.items.length;
  return (
    <>
      <PageHeader
        title={t('handover.title', { name: membership.personName })}
        within={[t('people.title'), place.name]}
        crumbs={[
          <Link key="people" to="/w/$workspace/p/$code/people" params={addressIn(place)}>
            {t('people.title')}
          </Link>,
        ]}
        lead={count === undefined ? ' ' : t('handover.lead', { count })}
      />
      <Loaded query={query} what={t('handover.what')} shape="rows">
        {(handover) =>
          handover.items.length === 0 ? (
            <Finished />
          ) : membership.permissions.may.includes('membership.hand_over') ? (
            <HandoverForm key={handover.items.length} membership={membership} handover={handover} />
          ) : (
            <AsRead handover={handover} />
          )
        }
      </Loaded>
    </>
  );
}

function AsRead({ handover }: { handover: HandoverRepresentation }) {
  return (
    <Card>
      <Facts facts={handover.items.map(({ kind, title }) => [t(`handover.kind.${kind}`), title])} />
    </Card>
  );
}

function Finished() {
  return (
    <Card>
      <EmptyState
        icon={checkIcon}
        title={t('handover.finished')}
        actions={
          <LinkButton to="/w/$workspace/p/$code/people" params={addressIn(usePlace())}>
            {t('handover.back')}
          </LinkButton>
        }
      >
        {t('handover.finishedWhy')}
      </EmptyState>
    </Card>
  );
}
