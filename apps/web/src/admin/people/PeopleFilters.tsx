import { chipsOf, wordsChip } from '../../lists/chips.ts';
import { FilterSelect } from '../../lists/FilterSelect.tsx';
import { SearchField } from '../../lists/SearchField.tsx';
import { t as lists } from '../../lists/lists.strings.ts';
import type { FilterProps, Narrow } from '../../lists/narrowing.ts';
import { OrganisationPicker } from '../../pickers/OrganisationPicker.tsx';
import { useOrganisationName } from '../../pickers/names.tsx';
import { FilterBar } from '../../ui/FilterBar.tsx';
import { ShownFilter } from '../ShownFilter.tsx';
import { useWorkspace } from '../workspace.ts';
import { t as common } from '../admin.strings.ts';
import { roles } from './person.choices.ts';
import type { PeopleSearch } from './people-search.ts';
import { t } from './people.strings.ts';

/** What the list can be narrowed to. */
export function PeopleFilters({ search, onChange, chips, onClear }: FilterProps<PeopleSearch>) {
  return (
    <FilterBar chips={chips} onClear={onClear}>
      <SearchField
        id="people-q"
        label={common('admin.search')}
        value={search.q ?? ''}
        onChange={(q) => onChange({ q })}
      />
      <FilterSelect
        id="people-role"
        label={t('adminPeople.role')}
        value={search.role}
        options={roles.map((value) => ({ value, label: common(`role.${value}`) }))}
        onChange={(role) => onChange({ role })}
      />
      <OrganisationPicker
        id="people-organisation"
        workspaceId={useWorkspace().id}
        label={t('adminPeople.organisation')}
        none={lists('lists.any')}
        value={search.organisation ?? null}
        onChange={(organisation) => onChange({ organisation: organisation ?? undefined })}
      />
      <ShownFilter id="people-archived" archived={search.archived} onChange={(archived) => onChange({ archived })} />
    </FilterBar>
  );
}

export const usePeopleChips = ({ q, role, organisation }: PeopleSearch, narrow: Narrow<PeopleSearch>) => {
  const name = useOrganisationName({ workspaceId: useWorkspace().id, id: organisation });
  return chipsOf<PeopleSearch>(
    {
      q: wordsChip(q),
      role: role && common(`role.${role}`),
      organisation: organisation && (name ?? t('adminPeople.anOrganisation')),
    },
    narrow,
  );
};
