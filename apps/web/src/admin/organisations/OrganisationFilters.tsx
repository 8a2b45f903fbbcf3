import { SearchField } from '../../lists/SearchField.tsx';
import { FilterBar, type FilterChip } from '../../ui/FilterBar.tsx';
import { Select } from '../../ui/Select.tsx';
import type { Narrowing } from '../sort.ts';
import { t as common } from '../admin.strings.ts';
import { kinds, sectors } from './organisation.choices.ts';
import type { OrganisationSearch } from './organisation-search.ts';
import { t } from './organisations.strings.ts';

type Change = (changes: Narrowing<OrganisationSearch>) => void;
type Props = { search: OrganisationSearch; onChange: Change; chips: readonly FilterChip[]; onClear: () => void };

export function OrganisationFilters({ search, onChange, chips, onClear }: Props) {
  const any = { value: 'any' as const, label: common('admin.any') };
  return (
    <FilterBar chips={chips} onClear={onClear}>
      <SearchField
        id="organisations-q"
        label={common('admin.search')}
        value={search.q ?? ''}
        onChange={(q) => onChange({ q })}
      />
      <Select
        id="organisations-kind"
        label={t('adminOrgs.kind')}
        value={search.kind ?? 'any'}
        options={[any, ...kinds.map((value) => ({ value, label: t(`kind.${value}`) }))]}
        onChange={(kind) => onChange({ kind: kind === 'any' ? undefined : kind })}
      />
      <Select
        id="organisations-sector"
        label={t('adminOrgs.sector')}
        value={search.sector ?? 'any'}
        options={[any, ...sectors.map((value) => ({ value, label: t(`sector.${value}`) }))]}
        onChange={(sector) => onChange({ sector: sector === 'any' ? undefined : sector })}
      />
      <Select
        id="organisations-archived"
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

export const organisationChips = ({ q, kind, sector }: OrganisationSearch, change: Change): FilterChip[] =>
  [
    q && { id: 'q', label: common('admin.wordsChip', { words: q }), onRemove: () => change({ q: undefined }) },
    kind && { id: 'kind', label: t(`kind.${kind}`), onRemove: () => change({ kind: undefined }) },
    sector && { id: 'sector', label: t(`sector.${sector}`), onRemove: () => change({ sector: undefined }) },
  ].filter((chip) => chip !== undefined && chip !== '');
