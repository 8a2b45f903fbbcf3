import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import type { RegisterEntry } from '@trivet/contract';
import { lazy, Suspense, useState } from 'react';
import { NotFound } from '../app/NotFound.tsx';
import type { SessionWorkspace } from '../app/session.ts';
import { hasRole } from '../admin/workspace.ts';
import { ListTable } from '../lists/ListTable.tsx';
import { useNarrowing } from '../lists/narrowing.ts';
import { usePages } from '../lists/usePages.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { buildingIcon, plusIcon } from '../ui/icons.tsx';
import { LinkButton } from '../ui/LinkButton.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { useColumns } from '../ui/useColumns.tsx';
import { RegisterFilters, useRegisterChips } from './RegisterFilters.tsx';
import { registerColumns } from './register-columns.tsx';
import type { RegisterSearch } from './register-search.ts';
import { registerQuery } from './register.api.ts';
import { useWorkspaceHere } from '../app/useWorkspaceHere.ts';
import { t } from './register.strings.ts';
import '../lists/pages.css';
import './register.css';

const SetUpSheet = lazy(() => import('./SetUpSheet.tsx'));

/** Every partnership of a workspace, as all of its people may know it. */
export function RegisterPage() {
  const workspace = useWorkspaceHere();
  return workspace ? <Register key={workspace.id} workspace={workspace} /> : <NotFound />;
}

function Register({ workspace }: { workspace: SessionWorkspace }) {
  const [isSettingUp, setUp] = useState(false);
  const open = () => setUp(true);
  return (
    <>
      <Header workspace={workspace} onSetUp={open} />
      <Entries workspace={workspace} onSetUp={open} />
      <Suspense>{isSettingUp && <SetUpSheet workspace={workspace} onClose={() => setUp(false)} />}</Suspense>
    </>
  );
}

type Props = { workspace: SessionWorkspace; onSetUp: () => void };

function Entries({ workspace, onSetUp }: Props) {
  const search = useSearch({ from: '/frame/w/$workspace/' });
  const { columns: shown, ...narrowedTo } = search;
  const pages = usePages(JSON.stringify([workspace.id, narrowedTo]));
  const query = useQuery(registerQuery(workspace.id, narrowedTo, pages.cursor));
  const { narrow, clear, sorting } = useNarrowing(search, ['sort', 'columns']);
  const { columns, tools } = useColumns('partnerships', registerColumns(workspace.slug), {
    value: shown,
    onChange: (next) => narrow({ columns: next }),
  });
  const chips = useRegisterChips(workspace.id, search, narrow);
  const filters = chips.map(({ label }) => label).join(', ');
  return (
    <>
      <RegisterFilters workspaceId={workspace.id} search={search} onChange={narrow} chips={chips} onClear={clear} />
      <ListTable<RegisterEntry>
        query={query}
        pages={pages}
        what={t('register.what')}
        caption={filters ? t('register.found', { filters }) : t('register.title')}
        columns={columns}
        tools={tools}
        idOf={({ id }) => id}
        nameOf={({ code }) => code}
        {...sorting('name')}
        empty={<NothingYet onSetUp={onSetUp} />}
        onClearFilters={filters ? clear : undefined}
      />
    </>
  );
}

function Header({ workspace, onSetUp }: Props) {
  const { data } = useQuery(registerQuery(workspace.id, everything));
  const { total, totalAtLeast } = data ?? {};
  const count = totalAtLeast ?? total;
  const id = totalAtLeast === undefined ? 'register.lead' : 'register.leadMany';
  return (
    <PageHeader
      title={t('register.title')}
      within={[workspace.name]}
      lead={count === undefined ? ' ' : t(id, { count, workspace: workspace.name })}
      actions={
        <>
          {hasRole(workspace, 'administrator') && (
            <LinkButton to="/w/$workspace/admin/bring-in" params={{ workspace: workspace.slug }}>
              {t('register.bringIn')}
            </LinkButton>
          )}
          <Button kind="primary" icon={plusIcon} onClick={onSetUp}>
            {t('register.create')}
          </Button>
        </>
      }
    />
  );
}

const everything: RegisterSearch = {};

function NothingYet({ onSetUp }: { onSetUp: () => void }) {
  return (
    <EmptyState
      icon={buildingIcon}
      title={t('register.empty')}
      actions={<Button onClick={onSetUp}>{t('register.create')}</Button>}
    >
      {t('register.emptyWhy')}
    </EmptyState>
  );
}
