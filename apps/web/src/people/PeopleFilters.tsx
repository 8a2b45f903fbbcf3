import { chipsOf, wordsChip } from '../lists/chips.ts';
import { FilterSelect } from '../lists/FilterSelect.tsx';
import { FilterToggle } from '../lists/FilterToggle.tsx';
import { SearchField } from '../lists/SearchField.tsx';
import type { FilterProps, Narrow } from '../lists/narrowing.ts';
import { FilterBar } from '../ui/FilterBar.tsx';
import { roles } from './seat.choices.ts';
import type { SeatSearch } from './seat-search.ts';
import { roleWords } from './role-words.ts';
import { t } from './people.strings.ts';

/** What the list of people can be narrowed to. */
export function PeopleFilters({ search, onChange, chips, onClear }: FilterProps<SeatSearch>) {
  return (
    <FilterBar chips={chips} onClear={onClear}>
      <SearchField id="people-q" label={t('people.search')} value={search.q ?? ''} onChange={(q) => onChange({ q })} />
      <FilterSelect
        id="people-role"
        label={t('people.role')}
        value={search.role}
        options={roles.map((value) => ({ value, label: roleWords(value) }))}
        onChange={(role) => onChange({ role })}
      />
      <FilterToggle isOn={search.past} onChange={(past) => onChange({ past })}>
        {t('people.showPast')}
      </FilterToggle>
    </FilterBar>
  );
}

export const peopleChips = ({ q, role, past }: SeatSearch, narrow: Narrow<SeatSearch>) =>
  chipsOf<SeatSearch>({ q: wordsChip(q), role: role && roleWords(role), past: past && t('people.showPast') }, narrow);
