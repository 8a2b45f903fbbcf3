import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import type { ListedOrganisation } from '@trivet/contract';
import { lazy, Suspense, useState } from 'react';
import { ListTable } from '../../lists/ListTable.tsx';
import { useNarrowing } from '../../lists/narrowing.ts';
import { usePages } from '../../lists/usePages.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { buildingIcon, plusIcon } from '../../ui/icons.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import type { Column } from '../../ui/table.ts';
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
  const pages = usePages(JSON.stringify([workspace.id, search]));
  const query = useQuery(organisationsQuery(workspace.id, search, pages.cursor));
  const [isAdding, add] = useState(false);
  const { narrow, clear, sorting } = useNarrowing(search);
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
      <ListTable<ListedOrganisation>
        query={query}
        pages={pages}
        what={t('adminOrgs.what')}
        caption={captionOf(workspace.name, search, chips)}
        columns={columnsIn(workspace.slug)}
        idOf={({ id }) => id}
        nameOf={({ name }) => name}
        {...sorting('name')}
        empty={<NothingYet isArchive={search.archived ?? false} />}
        onClearFilters={chips.length > 0 ? clear : undefined}
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
