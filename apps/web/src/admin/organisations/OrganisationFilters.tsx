import { chipsOf, wordsChip } from '../../lists/chips.ts';
import { FilterSelect } from '../../lists/FilterSelect.tsx';
import { SearchField } from '../../lists/SearchField.tsx';
import type { FilterProps, Narrow } from '../../lists/narrowing.ts';
import { FilterBar } from '../../ui/FilterBar.tsx';
import { ShownFilter } from '../ShownFilter.tsx';
import { t as common } from '../admin.strings.ts';
import { kinds, sectors } from './organisation.choices.ts';
import type { OrganisationSearch } from './organisation-search.ts';
import { t } from './organisations.strings.ts';

export function OrganisationFilters({ search, onChange, chips, onClear }: FilterProps<OrganisationSearch>) {
  return (
    <FilterBar chips={chips} onClear={onClear}>
      <SearchField
        id="organisations-q"
        label={common('admin.search')}
        value={search.q ?? ''}
        onChange={(q) => onChange({ q })}
      />
      <FilterSelect
        id="organisations-kind"
        label={t('adminOrgs.kind')}
        value={search.kind}
        options={kinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
        onChange={(kind) => onChange({ kind })}
      />
      <FilterSelect
        id="organisations-sector"
        label={t('adminOrgs.sector')}
        value={search.sector}
        options={sectors.map((value) => ({ value, label: t(`sector.${value}`) }))}
        onChange={(sector) => onChange({ sector })}
      />
      <ShownFilter
        id="organisations-archived"
        archived={search.archived}
        onChange={(archived) => onChange({ archived })}
      />
    </FilterBar>
  );
}

export const organisationChips = ({ q, kind, sector }: OrganisationSearch, narrow: Narrow<OrganisationSearch>) =>
  chipsOf<OrganisationSearch>(
    { q: wordsChip(q), kind: kind && t(`kind.${kind}`), sector: sector && t(`sector.${sector}`) },
    narrow,
  );
