import { SearchField } from '../lists/SearchField.tsx';
import { Button } from '../ui/Button.tsx';
import { FilterBar, type FilterChip } from '../ui/FilterBar.tsx';
import { Select } from '../ui/Select.tsx';
import { roles } from './seat.choices.ts';
import type { SeatNarrowing, SeatSearch } from './seat-search.ts';
import { roleWords } from './role-words.ts';
import { t } from './people.strings.ts';

type Props = {
  search: SeatSearch;
  onChange: (changes: SeatNarrowing) => void;
  chips: readonly FilterChip[];
  onClear: () => void;
};

/** What the list of people can be narrowed to. */
export function PeopleFilters({ search, onChange, chips, onClear }: Props) {
  return (
    <FilterBar chips={chips} onClear={onClear}>
      <SearchField id="people-q" label={t('people.search')} value={search.q ?? ''} onChange={(q) => onChange({ q })} />
      <Select
        id="people-role"
        label={t('people.role')}
        value={search.role ?? ''}
        options={[
          { value: '', label: t('people.any') } as const,
          ...roles.map((value) => ({ value, label: roleWords(value) })),
        ]}
        onChange={(role) => onChange({ role: role || undefined })}
      />
      <Button aria-pressed={search.past ?? false} onClick={() => onChange({ past: search.past ? undefined : true })}>
        {t('people.showPast')}
      </Button>
    </FilterBar>
  );
}

/** Each filter that is set, in words, with the way to take it off. */
export const peopleChips = ({ q, role, past }: SeatSearch, change: (changes: SeatNarrowing) => void): FilterChip[] =>
  [
    q && { id: 'q', label: t('people.words', { words: q }), onRemove: () => change({ q: undefined }) },
    role && { id: 'role', label: roleWords(role), onRemove: () => change({ role: undefined }) },
    past && { id: 'past', label: t('people.showPast'), onRemove: () => change({ past: undefined }) },
  ].filter((chip) => chip !== undefined && chip !== '');
