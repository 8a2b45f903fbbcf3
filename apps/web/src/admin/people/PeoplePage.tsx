import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import type { ListedPerson } from '@trivet/contract';
import { lazy, Suspense, useState } from 'react';
import { ListTable } from '../../lists/ListTable.tsx';
import { useNarrowing } from '../../lists/narrowing.ts';
import { usePages } from '../../lists/usePages.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { personIcon, plusIcon } from '../../ui/icons.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import type { Column } from '../../ui/table.ts';
import { useWorkspace } from '../workspace.ts';
import { t as common } from '../admin.strings.ts';
import { PeopleFilters, usePeopleChips } from './PeopleFilters.tsx';
import { PersonStatusTag } from './PersonStatusTag.tsx';
import { peopleQuery } from './people.api.ts';
import type { PeopleSearch } from './people-search.ts';
import { t } from './people.strings.ts';

const InviteSheet = lazy(() => import('./InviteSheet.tsx'));

/** Everyone in the workspace: who they are, what they may do, whether they have joined. */
export function PeoplePage() {
  const workspace = useWorkspace();
  const search = useSearch({ from: '/frame/w/$workspace/admin/people' });
  const pages = usePages(JSON.stringify([workspace.id, search]));
  const query = useQuery(peopleQuery(workspace.id, search, pages.cursor));
  const [isInviting, invite] = useState(false);
  const { narrow, clear, sorting } = useNarrowing(search);
  const chips = usePeopleChips(search, narrow);
  return (
    <>
      <PageHeader
        title={t('adminPeople.title')}
        lead={t('adminPeople.lead', { workspace: workspace.name })}
        within={[common('admin.title'), workspace.name]}
        actions={
          <Button kind="primary" icon={plusIcon} onClick={() => invite(true)}>
            {t('adminPeople.invite')}
          </Button>
        }
      />
      <PeopleFilters search={search} onChange={narrow} chips={chips} onClear={clear} />
      <ListTable<ListedPerson>
        query={query}
        pages={pages}
        what={t('adminPeople.what')}
        caption={captionOf(workspace.name, search, chips)}
        columns={columnsIn(workspace.slug)}
        idOf={({ id }) => id}
        nameOf={({ name }) => name}
        {...sorting('name')}
        empty={
          <EmptyState icon={personIcon} title={t('adminPeople.empty')}>
            {t('adminPeople.emptyWhy')}
          </EmptyState>
        }
        onClearFilters={chips.length > 0 ? clear : undefined}
      />
      <Suspense>{isInviting && <InviteSheet workspace={workspace} onClose={() => invite(false)} />}</Suspense>
    </>
  );
}

const captionOf = (workspace: string, { archived }: PeopleSearch, chips: readonly { label: string }[]) => {
  if (chips.length > 0) return t('adminPeople.found', { filters: chips.map(({ label }) => label).join(', ') });
  return archived ? t('adminPeople.captionArchived') : t('adminPeople.caption', { workspace });
};

const columnsIn = (workspace: string): readonly Column<ListedPerson>[] => [
  {
    id: 'name',
    head: t('adminPeople.name'),
    isTitle: true,
    sortable: true,
    cell: ({ id, name, jobTitle }) => (
      <>
        <Link to="/w/$workspace/admin/people/$personId" params={{ workspace, personId: id }}>
          {name}
        </Link>
        {jobTitle && <small className="muted block">{jobTitle}</small>}
      </>
    ),
  },
  { id: 'email', head: t('adminPeople.email'), sortable: true, cell: ({ email }) => email },
  { id: 'organisation', head: t('adminPeople.organisation'), cell: ({ organisationName }) => organisationName },
  {
    id: 'roles',
    head: t('adminPeople.role'),
    cell: ({ roles }) => roles.map((role) => common(`role.${role}`)).join(', '),
  },
  {
    id: 'status',
    head: t('adminPeople.status'),
    nowrap: true,
    cell: ({ status }) => <PersonStatusTag status={status} />,
  },
];
