import type { ListedDecision } from '@trivet/contract';
import type { ComponentProps, ReactNode } from 'react';
import { chipsOf, wordsChip } from '../lists/chips.ts';
import { FilterSelect } from '../lists/FilterSelect.tsx';
import { FilterToggle } from '../lists/FilterToggle.tsx';
import { ListTable } from '../lists/ListTable.tsx';
import { type FilterProps, useNarrowing } from '../lists/narrowing.ts';
import { SearchField } from '../lists/SearchField.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { FilterBar } from '../ui/FilterBar.tsx';
import { decisionIcon } from '../ui/icons.tsx';
import { methods, statuses } from './decision.choices.ts';
import type { DecisionSearch } from './decision-search.ts';
import { t } from './decisions.strings.ts';
import '../lists/pages.css';

type Table = ComponentProps<typeof ListTable<ListedDecision>>;
type Props = Pick<Table, 'query' | 'pages' | 'columns'> & {
  search: DecisionSearch;
  /** How it is sorted before anyone chose */
  first: string;
  start?: ReactNode;
};

/** Decisions with their filters: of one partnership, or across those that one sees into. */
export function Register({ search, first, start, ...table }: Props) {
  const { narrow, clear, sorting } = useNarrowing(search);
  const chips = chipsOf<DecisionSearch>(
    {
      q: wordsChip(search.q),
      status: search.status && t(`decisionStatus.${search.status}`),
      method: search.method && t(`method.${search.method}`),
      toReview: search.toReview && t('decisions.toReview'),
      mine: search.mine && t('decisions.mine'),
    },
    narrow,
  );
  const filters = chips.map(({ label }) => label).join(', ');
  return (
    <>
      <Filters search={search} onChange={narrow} chips={chips} onClear={clear} />
      <ListTable<ListedDecision>
        {...table}
        what={t('decisions.what')}
        caption={filters ? t('decisions.found', { filters }) : t('decisions.all')}
        idOf={({ id }) => id}
        nameOf={({ reference }) => reference}
        {...sorting(first)}
        empty={
          filters ? (
            <EmptyState icon={decisionIcon} title={t('decisions.none')} />
          ) : (
            <EmptyState icon={decisionIcon} title={t('decisions.empty')} actions={start}>
              {t('decisions.emptyWhy')}
            </EmptyState>
          )
        }
        onClearFilters={filters ? clear : undefined}
      />
    </>
  );
}

function Filters({ search, onChange, chips, onClear }: FilterProps<DecisionSearch>) {
  return (
    <FilterBar chips={chips} onClear={onClear}>
      <SearchField
        id="decisions-q"
        label={t('decisions.words')}
        value={search.q ?? ''}
        onChange={(q) => onChange({ q })}
      />
      <FilterSelect
        id="decisions-status"
        label={t('decisions.status')}
        value={search.status}
        options={statuses.map((value) => ({ value, label: t(`decisionStatus.${value}`) }))}
        onChange={(status) => onChange({ status })}
      />
      <FilterSelect
        id="decisions-method"
        label={t('decisions.method')}
        value={search.method}
        options={methods.map((value) => ({ value, label: t(`method.${value}`) }))}
        onChange={(method) => onChange({ method })}
      />
      <div className="filter-toggles cluster">
        <FilterToggle isOn={search.mine} onChange={(mine) => onChange({ mine })}>
          {t('decisions.mine')}
        </FilterToggle>
        <FilterToggle isOn={search.toReview} onChange={(toReview) => onChange({ toReview })}>
          {t('decisions.toReview')}
        </FilterToggle>
      </div>
    </FilterBar>
  );
}
