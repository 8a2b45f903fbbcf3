import { useQuery } from '@tanstack/react-query';
import { chipsOf, wordsChip } from '../lists/chips.ts';
import { FilterSelect } from '../lists/FilterSelect.tsx';
import { FilterToggle } from '../lists/FilterToggle.tsx';
import { SearchField } from '../lists/SearchField.tsx';
import { t as common } from '../lists/lists.strings.ts';
import type { FilterProps, Narrow } from '../lists/narrowing.ts';
import { OrganisationPicker } from '../pickers/OrganisationPicker.tsx';
import { useOrganisationName } from '../pickers/names.tsx';
import { FilterBar } from '../ui/FilterBar.tsx';
import { levels, statuses } from './partnership.choices.ts';
import type { RegisterSearch } from './register-search.ts';
import { outcomesQuery } from './register.api.ts';
import { t } from './register.strings.ts';

type Props = FilterProps<RegisterSearch> & { workspaceId: string };

/** What the register can be narrowed to. */
export function RegisterFilters({ workspaceId, search, onChange, chips, onClear }: Props) {
  const outcomes = useOutcomes(workspaceId);
  return (
    <FilterBar chips={chips} onClear={onClear}>
      <SearchField
        id="register-q"
        label={t('register.search')}
        value={search.q ?? ''}
        onChange={(q) => onChange({ q })}
      />
      <FilterSelect
        id="register-status"
        label={t('register.status')}
        value={search.status}
        options={statuses.map((value) => ({ value, label: t(`register.status.${value}`) }))}
        onChange={(status) => onChange({ status })}
      />
      <FilterSelect
        id="register-level"
        label={t('register.levelFilter')}
        value={search.level}
        options={levels.map((value) => ({ value, label: t(`register.level.${value}`) }))}
        onChange={(level) => onChange({ level })}
      />
      <FilterSelect
        id="register-outcome"
        label={t('register.outcome')}
        value={search.outcome}
        options={outcomes}
        onChange={(outcome) => onChange({ outcome })}
      />
      <OrganisationPicker
        id="register-organisation"
        workspaceId={workspaceId}
        label={t('register.organisation')}
        none={common('lists.any')}
        value={search.organisation ?? null}
        onChange={(organisation) => onChange({ organisation: organisation ?? undefined })}
      />
      <div className="filter-toggles cluster">
        <FilterToggle isOn={search.mine} onChange={(mine) => onChange({ mine })}>
          {t('register.mine')}
        </FilterToggle>
        <FilterToggle isOn={search.archived} onChange={(archived) => onChange({ archived })}>
          {t('register.archived')}
        </FilterToggle>
      </div>
    </FilterBar>
  );
}

export const useRegisterChips = (workspaceId: string, search: RegisterSearch, narrow: Narrow<RegisterSearch>) => {
  const { q, mine, archived, outcome, organisation, status, level } = search;
  const outcomeName = useOutcomes(workspaceId).find(({ value }) => value === outcome)?.label;
  const organisationName = useOrganisationName({ workspaceId, id: organisation });
  return chipsOf<RegisterSearch>(
    {
      q: wordsChip(q),
      mine: mine && t('register.mine'),
      status: status && t(`register.status.${status}`),
      level: level && t(`register.level.${level}`),
      outcome: outcome && (outcomeName ?? t('register.oneOutcome')),
      organisation: organisation && (organisationName ?? t('register.oneOrganisation')),
      archived: archived && t('register.archived'),
    },
    narrow,
  );
};

const useOutcomes = (workspaceId: string) => {
  const { data = [] } = useQuery(outcomesQuery(workspaceId));
  return data.map(({ id, code, statement }) => ({ value: id, label: `${code} ${statement}` }));
};
