import { useQuery } from '@tanstack/react-query';
import { usePlace } from '../partnerships/place.ts';
import { seatsQuery } from '../partnerships/seats.api.ts';
import { SearchField } from '../lists/SearchField.tsx';
import { Button } from '../ui/Button.tsx';
import { FilterBar, type FilterChip } from '../ui/FilterBar.tsx';
import { Select } from '../ui/Select.tsx';
import { categories } from './risk.choices.ts';
import type { Narrowing, RiskSearch } from './risk-search.ts';
import { t } from './risks.strings.ts';

type Props = {
  search: RiskSearch;
  onChange: (changes: Narrowing) => void;
  chips: readonly FilterChip[];
  onClear: () => void;
};

/** What the register can be narrowed to. Each choice is in the address: the view can be sent to someone. */
export function RiskFilters({ search, onChange, chips, onClear }: Props) {
  const { data } = useQuery(seatsQuery(usePlace().id));
  const partners = (data?.partners ?? []).map(({ id, organisationName }) => ({ value: id, label: organisationName }));
  return (
    <FilterBar chips={chips} onClear={onClear}>
      <SearchField
        id="risks-q"
        label={t('risks.filter.words')}
        value={search.q ?? ''}
        onChange={(q) => onChange({ q })}
      />
      <Select
        id="risks-light"
        label={t('risks.filter.light')}
        value={search.light ?? 'any'}
        options={lights()}
        onChange={(light) => onChange({ light: light === 'any' ? undefined : light })}
      />
      <Select
        id="risks-category"
        label={t('risks.filter.category')}
        value={search.category ?? 'any'}
        options={categoryOptions()}
        onChange={(category) => onChange({ category: category === 'any' ? undefined : category })}
      />
      <Select
        id="risks-partner"
        label={t('risks.filter.partner')}
        value={search.partner ?? ''}
        options={[{ value: '', label: t('risks.filter.any') }, ...partners]}
        onChange={(partner) => onChange({ partner: partner || undefined })}
      />
      <Select
        id="risks-status"
        label={t('risks.filter.status')}
        value={search.status ?? 'open'}
        options={statuses()}
        onChange={(status) => onChange({ status: status === 'open' ? undefined : status })}
      />
      <div className="filter-toggles cluster">
        {(['mine', 'reviewDue', 'aboveAppetite'] as const).map((name) => (
          <Button
            key={name}
            aria-pressed={search[name] ?? false}
            onClick={() => onChange({ [name]: search[name] ? undefined : true })}
          >
            {t(`risks.filter.${name}`)}
          </Button>
        ))}
      </div>
    </FilterBar>
  );
}

const lights = () => [
  { value: 'any' as const, label: t('risks.filter.any') },
  ...(['red', 'amber', 'green'] as const).map((value) => ({ value, label: t(`risks.light.${value}`) })),
];

const categoryOptions = () => [
  { value: 'any' as const, label: t('risks.filter.any') },
  ...categories.map((value) => ({ value, label: t(`risks.category.${value}`) })),
];

const statuses = () => [
  { value: 'open' as const, label: t('risks.filter.openOnly') },
  { value: 'closed' as const, label: t('risks.filter.closed') },
  { value: 'all' as const, label: t('risks.filter.all') },
];
