import { chipsOf } from '../lists/chips.ts';
import { FilterToggle } from '../lists/FilterToggle.tsx';
import type { FilterProps, Narrow } from '../lists/narrowing.ts';
import { FilterBar } from '../ui/FilterBar.tsx';
import { Select } from '../ui/Select.tsx';
import { type ChaseBoardSearch, periodChoices } from './chase-search.ts';
import { t } from './chasing.strings.ts';

export const chaseChips = (search: ChaseBoardSearch, narrow: Narrow<ChaseBoardSearch>) =>
  chipsOf<ChaseBoardSearch>({ late: search.late && t('chasing.onlyLate') }, narrow);

/** How far back the board reaches, and whether it shows only who is late. */
export function ChaseFilters({ search, onChange, chips, onClear }: FilterProps<ChaseBoardSearch>) {
  return (
    <FilterBar chips={chips} onClear={onClear}>
      <Select
        id="chase-periods"
        label={t('chasing.periods')}
        value={search.periods ?? '4'}
        options={periodChoices.map((value) => ({ value, label: t(`chasing.periods.${value}`) }))}
        onChange={(periods) => onChange({ periods: periods === '4' ? undefined : periods })}
      />
      <FilterToggle isOn={search.late} onChange={(late) => onChange({ late })}>
        {t('chasing.onlyLate')}
      </FilterToggle>
    </FilterBar>
  );
}
