import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import type { MyAction } from '@trivet/contract';
import { columnsAt } from '../actions/action-columns.tsx';
import { NotFound } from '../app/NotFound.tsx';
import type { SessionWorkspace } from '../app/session.ts';
import { useWorkspaceHere } from '../app/useWorkspaceHere.ts';
import { chipsOf, wordsChip } from '../lists/chips.ts';
import { FilterSelect } from '../lists/FilterSelect.tsx';
import { FilterToggle } from '../lists/FilterToggle.tsx';
import { ListTable } from '../lists/ListTable.tsx';
import { type FilterProps, useNarrowing } from '../lists/narrowing.ts';
import { SearchField } from '../lists/SearchField.tsx';
import { usePages } from '../lists/usePages.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { FilterBar } from '../ui/FilterBar.tsx';
import { actionIcon } from '../ui/icons.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import type { Column } from '../ui/table.ts';
import { myActionsQuery } from './my-actions.api.ts';
import { myStatuses, parts, type MyActionSearch } from './my-action-search.ts';
import { t } from './my-actions.strings.ts';
import '../lists/pages.css';

/** What I lead or help with, in all my partnerships of a workspace. */
export function MyActionsPage() {
  const workspace = useWorkspaceHere();
  return workspace ? <MyActions workspace={workspace} /> : <NotFound />;
}

function MyActions({ workspace }: { workspace: SessionWorkspace }) {
  const search = useSearch({ from: '/frame/w/$workspace/my-actions' });
  const pages = usePages(JSON.stringify([workspace.id, search]));
  const query = useQuery(myActionsQuery(workspace.id, search, pages.cursor));
  const { narrow, clear, sorting } = useNarrowing(search);
  const chips = chipsOf<MyActionSearch>(
    {
      q: wordsChip(search.q),
      part: search.part && t(`myActions.part.${search.part}`),
      status: search.status && t(`myActions.status.${search.status}`),
      overdue: search.overdue && t('myActions.overdue'),
    },
    narrow,
  );
  const filters = chips.map(({ label }) => label).join(', ');
  return (
    <>
      <PageHeader title={t('myActions.title')} within={[workspace.name]} lead={t('myActions.lead')} />
      <Filters search={search} onChange={narrow} chips={chips} onClear={clear} />
      <ListTable<MyAction>
        query={query}
        pages={pages}
        what={t('myActions.title')}
        caption={filters ? t('myActions.found', { filters }) : t('myActions.open')}
        columns={columnsIn(workspace.slug)}
        idOf={({ id }) => id}
        nameOf={({ reference }) => reference}
        {...sorting('dueOn')}
        empty={<EmptyState icon={actionIcon} title={t('myActions.nothing')} />}
        onClearFilters={filters ? clear : undefined}
      />
    </>
  );
}

/** As in a partnership, with which one it is; numbers begin anew in each, so nobody sorts by them. */
const columnsIn = (workspace: string): readonly Column<MyAction>[] =>
  columnsAt<MyAction>(({ partnershipCode: code }) => ({ workspace, code }), [partnershipColumn(workspace)]).map(
    (column) => (column.id === 'reference' ? { ...column, sortable: false } : column),
  );

const partnershipColumn = (workspace: string): Column<MyAction> => ({
  id: 'partnership',
  head: t('myActions.column.partnership'),
  cell: ({ partnershipCode, partnershipName, part }) => (
    <>
      <Link to="/w/$workspace/p/$code" params={{ workspace, code: partnershipCode }}>
        {partnershipName}
      </Link>
      {part === 'helper' && <small className="muted block">{t('myActions.youHelp')}</small>}
    </>
  ),
});

function Filters({ search, onChange, chips, onClear }: FilterProps<MyActionSearch>) {
  return (
    <FilterBar chips={chips} onClear={onClear}>
      <SearchField
        id="my-actions-q"
        label={t('myActions.words')}
        value={search.q ?? ''}
        onChange={(q) => onChange({ q })}
      />
      <FilterSelect
        id="my-actions-part"
        label={t('myActions.part')}
        value={search.part}
        options={parts.map((value) => ({ value, label: t(`myActions.part.${value}`) }))}
        onChange={(part) => onChange({ part })}
      />
      <FilterSelect
        id="my-actions-status"
        label={t('myActions.status')}
        value={search.status}
        any={t('myActions.status.open')}
        options={myStatuses.map((value) => ({ value, label: t(`myActions.status.${value}`) }))}
        onChange={(status) => onChange({ status })}
      />
      <div className="filter-toggles cluster">
        <FilterToggle isOn={search.overdue} onChange={(overdue) => onChange({ overdue })}>
          {t('myActions.overdue')}
        </FilterToggle>
      </div>
    </FilterBar>
  );
}
