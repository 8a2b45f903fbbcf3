import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { ListedOrganisation } from '@trivet/contract';
import { lazy, Suspense, useState } from 'react';
import { problemOf } from '../../lib/problem.ts';
import { compact } from '../../lib/search.ts';
import { usePages } from '../../lists/usePages.ts';
import { Button } from '../../ui/Button.tsx';
import { DataTable } from '../../ui/DataTable.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Failed } from '../../ui/Failed.tsx';
import { buildingIcon, plusIcon } from '../../ui/icons.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import type { Column } from '../../ui/table.ts';
import { sortAs, sortIn, type Narrowing } from '../sort.ts';
import { useWorkspace } from '../workspace.ts';
import { t as common } from '../admin.strings.ts';
import { organisationChips, OrganisationFilters } from './OrganisationFilters.tsx';
import type { OrganisationSearch } from './organisation-search.ts';
import { organisationsQuery } from './organisations.api.ts';
import { t } from './organisations.strings.ts';

const AddOrganisationSheet = lazy(() => import('./AddOrganisationSheet.tsx'));

/** The organisations that partnerships choose their partners from. */
export function OrganisationsPage() {
  const workspace = useWorkspace();
  const search = useSearch({ from: '/frame/w/$workspace/admin/organisations' });
  const navigate = useNavigate({ from: '/w/$workspace/admin/organisations' });
  const pages = usePages(JSON.stringify([workspace.id, search]));
  const query = useQuery(organisationsQuery(workspace.id, search, pages.cursor));
  const [isAdding, add] = useState(false);
  const narrow = (changes: Narrowing<OrganisationSearch>) =>
    void navigate({ search: (now: OrganisationSearch) => compact({ ...now, ...changes }), replace: true });
  const clear = () => void navigate({ search: search.sort ? { sort: search.sort } : {} });
  const chips = organisationChips(search, narrow);
  return (
    <>
      <PageHeader
        title={t('adminOrgs.title')}
        lead={t('adminOrgs.lead', { workspace: workspace.name })}
        within={[common('admin.title'), workspace.name]}
        actions={
          <Button kind="primary" icon={plusIcon} onClick={() => add(true)}>
            {t('adminOrgs.add')}
          </Button>
        }
      />
      <OrganisationFilters search={search} onChange={narrow} chips={chips} onClear={clear} />
      <DataTable<ListedOrganisation>
        caption={captionOf(workspace.name, search, chips)}
        columns={columnsIn(workspace.slug)}
        rows={query.data?.items}
        idOf={({ id }) => id}
        nameOf={({ name }) => name}
        sort={sortIn(search.sort ?? 'name')}
        onSort={(sort) => narrow({ sort: sortAs(sort) })}
        page={pages.pageOf(query.data)}
        empty={<NothingYet isArchive={search.archived ?? false} />}
        onClearFilters={chips.length > 0 ? clear : undefined}
        failed={
          query.error &&
          !query.data && (
            <Failed
              what={t('adminOrgs.what')}
              onRetry={() => void query.refetch()}
              reference={problemOf(query.error).requestId}
            />
          )
        }
      />
      <Suspense>{isAdding && <AddOrganisationSheet workspaceId={workspace.id} onClose={() => add(false)} />}</Suspense>
    </>
  );
}

function NothingYet({ isArchive }: { isArchive: boolean }) {
  return (
    <EmptyState icon={buildingIcon} title={t(isArchive ? 'adminOrgs.emptyArchived' : 'adminOrgs.empty')}>
      {t(isArchive ? 'adminOrgs.emptyArchivedWhy' : 'adminOrgs.emptyWhy')}
    </EmptyState>
  );
}

const captionOf = (workspace: string, { archived }: OrganisationSearch, chips: readonly { label: string }[]) => {
  if (chips.length > 0) return t('adminOrgs.found', { filters: chips.map(({ label }) => label).join(', ') });
  return archived ? t('adminOrgs.captionArchived') : t('adminOrgs.caption', { workspace });
};

const columnsIn = (workspace: string): readonly Column<ListedOrganisation>[] => [
  {
    id: 'name',
    head: t('adminOrgs.name'),
    isTitle: true,
    sortable: true,
    cell: ({ id, name, shortName }) => (
      <>
        <Link to="/w/$workspace/admin/organisations/$organisationId" params={{ workspace, organisationId: id }}>
          {name}
        </Link>
        {shortName !== name && <small className="muted block">{shortName}</small>}
      </>
    ),
  },
  { id: 'kind', head: t('adminOrgs.kind'), cell: ({ kind }) => t(`kind.${kind}`) },
  { id: 'sector', head: t('adminOrgs.sector'), cell: ({ sector }) => t(`sector.${sector}`) },
  {
    id: 'lead',
    head: t('adminOrgs.lead-person'),
    cell: ({ leadName }) => leadName ?? <span className="muted">{t('adminOrgs.noLead')}</span>,
  },
  { id: 'parent', head: t('adminOrgs.parent'), cell: ({ parentName }) => parentName },
];
