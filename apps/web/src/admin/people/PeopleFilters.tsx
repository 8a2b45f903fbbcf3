import { useQuery } from '@tanstack/react-query';
import { SearchField } from '../../lists/SearchField.tsx';
import { FilterBar, type FilterChip } from '../../ui/FilterBar.tsx';
import { Select } from '../../ui/Select.tsx';
import { allOrganisationsQuery } from '../organisations/organisations.api.ts';
import type { Narrowing } from '../sort.ts';
import { useWorkspace } from '../workspace.ts';
import { t as common } from '../admin.strings.ts';
import { roles } from './person.choices.ts';
import type { PeopleSearch } from './people-search.ts';
import { t } from './people.strings.ts';

type Props = {
  search: PeopleSearch;
  onChange: (changes: Narrowing<PeopleSearch>) => void;
  chips: readonly FilterChip[];
  onClear: () => void;
};

/** What the list can be narrowed to. Each choice is in the address: the view can be sent to someone. */
export function PeopleFilters({ search, onChange, chips, onClear }: Props) {
  const organisations = useQuery(allOrganisationsQuery(useWorkspace().id)).data?.items ?? [];
  return (
    <FilterBar chips={chips} onClear={onClear}>
      <SearchField
        id="people-q"
        label={common('admin.search')}
        value={search.q ?? ''}
        onChange={(q) => onChange({ q })}
      />
      <Select
        id="people-role"
        label={t('adminPeople.role')}
        value={search.role ?? 'any'}
        options={[
          { value: 'any' as const, label: common('admin.any') },
          ...roles.map((role) => ({ value: role, label: common(`role.${role}`) })),
        ]}
        onChange={(role) => onChange({ role: role === 'any' ? undefined : role })}
      />
      <Select
        id="people-organisation"
        label={t('adminPeople.organisation')}
        value={search.organisation ?? ''}
        options={[
          { value: '', label: common('admin.any') },
          ...organisations.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(organisation) => onChange({ organisation: organisation || undefined })}
      />
      <Select
        id="people-archived"
        label={common('admin.shown')}
        value={search.archived ? 'archived' : 'inUse'}
        options={[
          { value: 'inUse', label: common('admin.inUse') },
          { value: 'archived', label: common('admin.archivedOnly') },
        ]}
        onChange={(shown) => onChange({ archived: shown === 'archived' || undefined })}
      />
    </FilterBar>
  );
}

export const usePeopleChips = (
  { q, role, organisation }: PeopleSearch,
  change: (changes: Narrowing<PeopleSearch>) => void,
): FilterChip[] => {
  const organisations = useQuery(allOrganisationsQuery(useWorkspace().id)).data?.items ?? [];
  const name = organisations.find(({ id }) => id === organisation)?.name ?? t('adminPeople.anOrganisation');
  return [
    q && { id: 'q', label: common('admin.wordsChip', { words: q }), onRemove: () => change({ q: undefined }) },
    role && { id: 'role', label: common(`role.${role}`), onRemove: () => change({ role: undefined }) },
    organisation && { id: 'organisation', label: name, onRemove: () => change({ organisation: undefined }) },
  ].filter((chip) => chip !== undefined && chip !== '');
};
