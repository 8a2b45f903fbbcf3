import { useQuery } from '@tanstack/react-query';
import { lights } from '../lib/light.choices.ts';
import { FilterSelect } from '../lists/FilterSelect.tsx';
import { FilterToggle } from '../lists/FilterToggle.tsx';
import { SearchField } from '../lists/SearchField.tsx';
import type { FilterProps } from '../lists/narrowing.ts';
import { usePlace } from '../partnerships/place.ts';
import { seatsQuery } from '../partnerships/seats.api.ts';
import { FilterBar } from '../ui/FilterBar.tsx';
import { categories } from './risk.choices.ts';
import { statusChoices, type RiskSearch } from './risk-search.ts';
import { useScoring } from './scoring.ts';
import { t } from './risks.strings.ts';

/** What the register can be narrowed to. */
export function RiskFilters({ search, onChange, chips, onClear }: FilterProps<RiskSearch>) {
  const place = usePlace();
  const { data } = useQuery(seatsQuery(place.id));
  const { band } = useScoring(place.workspaceId);
  return (
    <FilterBar chips={chips} onClear={onClear}>
      <SearchField
        id="risks-q"
        label={t('risks.filter.words')}
        value={search.q ?? ''}
        onChange={(q) => onChange({ q })}
      />
      <FilterSelect
        id="risks-light"
        label={t('risks.filter.light')}
        value={search.light}
        options={lights.map((value) => ({ value, label: band(value) }))}
        onChange={(light) => onChange({ light })}
      />
      <FilterSelect
        id="risks-category"
        label={t('risks.filter.category')}
        value={search.category}
        options={categories.map((value) => ({ value, label: t(`risks.category.${value}`) }))}
        onChange={(category) => onChange({ category })}
      />
      <FilterSelect
        id="risks-partner"
        label={t('risks.filter.partner')}
        value={search.partner}
        options={(data?.partners ?? []).map(({ id, organisationName }) => ({ value: id, label: organisationName }))}
        onChange={(partner) => onChange({ partner })}
      />
      <FilterSelect
        id="risks-status"
        label={t('risks.filter.status')}
        value={search.status}
        any={t('risks.filter.openOnly')}
        options={statusChoices.map((value) => ({ value, label: t(`risks.filter.${value}`) }))}
        onChange={(status) => onChange({ status })}
      />
      <div className="filter-toggles cluster">
        {(['mine', 'reviewDue', 'aboveAppetite', 'actionNeeded'] as const).map((name) => (
          <FilterToggle key={name} isOn={search[name]} onChange={(isOn) => onChange({ [name]: isOn })}>
            {t(`risks.filter.${name}`)}
          </FilterToggle>
        ))}
      </div>
    </FilterBar>
  );
}
