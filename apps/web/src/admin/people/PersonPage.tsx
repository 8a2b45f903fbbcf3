import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { PersonRepresentation } from '@trivet/contract';
import { NotFound } from '../../app/NotFound.tsx';
import { dayOf, fullDay } from '../../lib/dates.ts';
import { isMissing } from '../../lib/problem.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Card } from '../../ui/Card.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { useWorkspace } from '../workspace.ts';
import { t as common } from '../admin.strings.ts';
import { PersonActs } from './PersonActs.tsx';
import { PersonLoadCard } from './PersonLoadCard.tsx';
import { PersonStatusTag } from './PersonStatusTag.tsx';
import { personQuery, postsQuery } from './people.api.ts';
import { PostList } from './PostList.tsx';
import { t } from './people.strings.ts';

/** One person: who they are, what they may do, what they hold. */
export function PersonPage() {
  const { id: workspaceId } = useWorkspace();
  const { personId } = useParams({ from: '/frame/w/$workspace/admin/people/$personId' });
  const query = useQuery(personQuery(workspaceId, personId));
  if (isMissing(query.error)) return <NotFound />;
  return (
    <Loaded query={query} what={t('adminPeople.missing')}>
      {(person) => <Person person={person} />}
    </Loaded>
  );
}

function Person({ person }: { person: PersonRepresentation }) {
  const { slug, name: workspace } = useWorkspace();
  const back = (
    <Link to="/w/$workspace/admin/people" params={{ workspace: slug }}>
      {t('adminPeople.title')}
    </Link>
  );
  return (
    <>
      <PageHeader
        title={person.name}
        lead={person.jobTitle}
        crumbs={[back]}
        within={[t('adminPeople.title'), workspace]}
        actions={<PersonActs person={person} />}
      />
      <div className="detail">
        <Card>
          <Facts facts={factsOf(person)} />
          {person.emailBounced && (
            <Banner kind="warning">
              <p>{t('adminPeople.bounced', { reason: person.emailBounced.reason })}</p>
            </Banner>
          )}
          {person.soleAdministrator && <p className="muted">{t('adminPeople.sole')}</p>}
        </Card>
        <div className="stack">
          <Posts person={person} />
          <PersonLoadCard person={person} />
        </div>
      </div>
    </>
  );
}

const factsOf = (person: PersonRepresentation) => [
  [t('adminPeople.status'), <PersonStatusTag key="status" status={person.status} />] as const,
  [
    t('adminPeople.email'),
    <a key="email" href={`mailto:${person.email}`}>
      {person.email}
    </a>,
  ] as const,
  [t('adminPeople.organisation'), person.organisationName ?? t('adminPeople.noOrganisation')] as const,
  [t('adminPeople.phone'), person.phone || null] as const,
  [t('adminPeople.roles'), person.roles.map((role) => common(`role.${role}`)).join(', ')] as const,
  [t('adminPeople.invitedOn'), person.status === 'invited' && person.invitedAt ? day(person.invitedAt) : null] as const,
  [t('adminPeople.since'), person.status === 'invited' ? null : day(person.createdAt)] as const,
];

const day = (instant: string) => fullDay(dayOf(instant));

function Posts({ person: { workspaceId, id, permissions } }: { person: PersonRepresentation }) {
  const mayArchive = permissions.may.includes('person.archive');
  const { data } = useQuery({ ...postsQuery(workspaceId, id), enabled: mayArchive });
  if (!data || data.items.length === 0) return null;
  return (
    <Card title={t('adminPeople.posts')}>
      <PostList posts={data.items} />
    </Card>
  );
}
