import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { OrganisationRepresentation } from '@trivet/contract';
import { NotFound } from '../../app/NotFound.tsx';
import { isMissing } from '../../lib/problem.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Card } from '../../ui/Card.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { StatusTag } from '../../ui/StatusTag.tsx';
import { useWorkspace } from '../workspace.ts';
import { OrganisationActs } from './OrganisationActs.tsx';
import { organisationQuery } from './organisations.api.ts';
import { t } from './organisations.strings.ts';

/** One organisation: what it is, who leads it. */
export function OrganisationPage() {
  const { id: workspaceId } = useWorkspace();
  const { organisationId } = useParams({ from: '/frame/w/$workspace/admin/organisations/$organisationId' });
  const query = useQuery(organisationQuery(workspaceId, organisationId));
  if (isMissing(query.error)) return <NotFound />;
  return (
    <Loaded query={query} what={t('adminOrgs.one')}>
      {(organisation) => <Organisation organisation={organisation} />}
    </Loaded>
  );
}

function Organisation({ organisation }: { organisation: OrganisationRepresentation }) {
  const { slug, name: workspace } = useWorkspace();
  const back = (
    <Link to="/w/$workspace/admin/organisations" params={{ workspace: slug }}>
      {t('adminOrgs.title')}
    </Link>
  );
  return (
    <>
      <PageHeader
        title={organisation.name}
        kicker={organisation.shortName !== organisation.name && organisation.shortName}
        crumbs={[back]}
        within={[t('adminOrgs.title'), workspace]}
        actions={<OrganisationActs organisation={organisation} />}
      />
      <div className="stack">
        {organisation.archivedAt && (
          <Banner kind="info" title={organisation.mergedIntoId ? t('adminOrgs.isMerged') : t('adminOrgs.isArchived')} />
        )}
        <Card>
          <Facts facts={factsOf(organisation)} />
        </Card>
      </div>
    </>
  );
}

const factsOf = (organisation: OrganisationRepresentation) => [
  [t('adminOrgs.kind'), t(`kind.${organisation.kind}`)] as const,
  [t('adminOrgs.sector'), t(`sector.${organisation.sector}`)] as const,
  [
    t('adminOrgs.lead-person'),
    organisation.leadName ?? (
      <StatusTag key="lead" kind="amber">
        {t('adminOrgs.noLead')}
      </StatusTag>
    ),
  ] as const,
  [t('adminOrgs.parent'), organisation.parentName] as const,
  [t('adminOrgs.governingBody'), organisation.governingBody || null] as const,
  [
    t('adminOrgs.website'),
    organisation.website && (
      <a key="website" href={organisation.website} rel="noreferrer">
        {organisation.website}
      </a>
    ),
  ] as const,
];
