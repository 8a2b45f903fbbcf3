import { useQuery } from '@tanstack/react-query';
import { lights } from '../lib/light.choices.ts';
import { FilterSelect } from '../lists/FilterSelect.tsx';
import { FilterToggle } from '../lists/FilterToggle.tsx';
import { SearchField } from '../lists/SearchField.tsx';
import type { FilterProps } from '../lists/narrowing.ts';
import { usePlace } from '../partnerships/place.ts';
import { seatsQuery } from '../partnerships/seats.api.ts';
import { FilterBar } from '../ui/FilterBar.tsx';
import { statusChoices, type ActionSearch } from './action-search.ts';
import { t } from './actions.strings.ts';

/** What the list can be narrowed to. */
export function ActionFilters({ search, onChange, chips, onClear }: FilterProps<ActionSearch>) {
  const { data } = useQuery(seatsQuery(usePlace().id));
  return (
    <FilterBar chips={chips} onClear={onClear}>
      <SearchField
        id="actions-q"
        label={t('actions.filter.words')}
        value={search.q ?? ''}
        onChange={(q) => onChange({ q })}
      />
      <FilterSelect
        id="actions-status"
        label={t('actions.filter.status')}
        value={search.status}
        any={t('actions.filter.openOnly')}
        options={statusChoices.map((value) => ({ value, label: t(`actions.status.${value}`) }))}
        onChange={(status) => onChange({ status })}
      />
      <FilterSelect
        id="actions-light"
        label={t('actions.filter.light')}
        value={search.light}
        options={lights.map((value) => ({ value, label: t(`actions.light.${value}`) }))}
        onChange={(light) => onChange({ light })}
      />
      <FilterSelect
        id="actions-partner"
        label={t('actions.filter.partner')}
        value={search.partner}
        options={(data?.partners ?? []).map(({ id, organisationName }) => ({ value: id, label: organisationName }))}
        onChange={(partner) => onChange({ partner })}
      />
      <div className="filter-toggles cluster">
        <FilterToggle isOn={search.mine} onChange={(mine) => onChange({ mine })}>
          {t('actions.filter.mine')}
        </FilterToggle>
        <FilterToggle isOn={search.overdue} onChange={(overdue) => onChange({ overdue })}>
          {t('actions.filter.overdue')}
        </FilterToggle>
      </div>
    </FilterBar>
  );
}
