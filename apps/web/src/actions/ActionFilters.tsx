import { useQuery } from '@tanstack/react-query';
import { usePlace } from '../partnerships/place.ts';
import { seatsQuery } from '../partnerships/seats.api.ts';
import { SearchField } from '../lists/SearchField.tsx';
import { Button } from '../ui/Button.tsx';
import { FilterBar, type FilterChip } from '../ui/FilterBar.tsx';
import { Select } from '../ui/Select.tsx';
import { statusChoices, type ActionSearch, type Narrowing } from './action-search.ts';
import { t } from './actions.strings.ts';

type Props = {
  search: ActionSearch;
  onChange: (changes: Narrowing) => void;
  chips: readonly FilterChip[];
  onClear: () => void;
};

/** What the list can be narrowed to. Each choice is in the address: the view can be sent to someone. */
export function ActionFilters({ search, onChange, chips, onClear }: Props) {
  const { data } = useQuery(seatsQuery(usePlace().id));
  const partners = (data?.partners ?? []).map(({ id, organisationName }) => ({ value: id, label: organisationName }));
  return (
    <FilterBar chips={chips} onClear={onClear}>
      <SearchField
        id="actions-q"
        label={t('actions.filter.words')}
        value={search.q ?? ''}
        onChange={(q) => onChange({ q })}
      />
      <Select
        id="actions-status"
        label={t('actions.filter.status')}
        value={search.status ?? 'open'}
        options={[{ value: 'open', label: t('actions.filter.openOnly') } as const, ...statusOptions()]}
        onChange={(status) => onChange({ status: status === 'open' ? undefined : status })}
      />
      <Select
        id="actions-light"
        label={t('actions.filter.light')}
        value={search.light ?? 'any'}
        options={lightOptions()}
        onChange={(light) => onChange({ light: light === 'any' ? undefined : light })}
      />
      <Select
        id="actions-partner"
        label={t('actions.filter.partner')}
        value={search.partner ?? ''}
        options={[{ value: '', label: t('actions.filter.any') }, ...partners]}
        onChange={(partner) => onChange({ partner: partner || undefined })}
      />
      <div className="filter-toggles cluster">
        <Button aria-pressed={search.mine ?? false} onClick={() => onChange({ mine: search.mine ? undefined : true })}>
          {t('actions.filter.mine')}
        </Button>
        <Button
          aria-pressed={search.overdue ?? false}
          onClick={() => onChange({ overdue: search.overdue ? undefined : true })}
        >
          {t('actions.filter.overdue')}
        </Button>
      </div>
    </FilterBar>
  );
}

const statusOptions = () => statusChoices.map((value) => ({ value, label: t(`actions.status.${value}`) }));

const lightOptions = () => [
  { value: 'any' as const, label: t('actions.filter.any') },
  ...(['red', 'amber', 'green'] as const).map((value) => ({ value, label: t(`actions.light.${value}`) })),
];
