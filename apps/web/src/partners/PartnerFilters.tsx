import { SearchField } from '../lists/SearchField.tsx';
import { Button } from '../ui/Button.tsx';
import { FilterBar, type FilterChip } from '../ui/FilterBar.tsx';
import { Select } from '../ui/Select.tsx';
import { partnerRoles } from './partner.choices.ts';
import type { PartnerNarrowing, PartnerSearch } from './partner-search.ts';
import { t } from './partners.strings.ts';

type Props = {
  search: PartnerSearch;
  onChange: (changes: PartnerNarrowing) => void;
  chips: readonly FilterChip[];
  onClear: () => void;
};

/** What the list of partners can be narrowed to. */
export function PartnerFilters({ search, onChange, chips, onClear }: Props) {
  const roles = partnerRoles.map((value) => ({ value, label: t(`partners.role.${value}`) }));
  return (
    <FilterBar chips={chips} onClear={onClear}>
      <SearchField
        id="partners-q"
        label={t('partners.search')}
        value={search.q ?? ''}
        onChange={(q) => onChange({ q })}
      />
      <Select
        id="partners-role"
        label={t('partners.role')}
        value={search.role ?? ''}
        options={[{ value: '', label: t('partners.any') } as const, ...roles]}
        onChange={(role) => onChange({ role: role || undefined })}
      />
      <Button aria-pressed={search.past ?? false} onClick={() => onChange({ past: search.past ? undefined : true })}>
        {t('partners.showPast')}
      </Button>
    </FilterBar>
  );
}

/** Each filter that is set, in words, with the way to take it off. */
export const partnerChips = (
  { q, role, past }: PartnerSearch,
  change: (changes: PartnerNarrowing) => void,
): FilterChip[] =>
  [
    q && { id: 'q', label: t('partners.words', { words: q }), onRemove: () => change({ q: undefined }) },
    role && { id: 'role', label: t(`partners.role.${role}`), onRemove: () => change({ role: undefined }) },
    past && { id: 'past', label: t('partners.showPast'), onRemove: () => change({ past: undefined }) },
  ].filter((chip) => chip !== undefined && chip !== '');
