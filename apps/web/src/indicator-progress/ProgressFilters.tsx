import { useQuery } from '@tanstack/react-query';
import { outcomesInOrderQuery } from '../admin/outcomes/outcomes.api.ts';
import { shortDay, today } from '../lib/dates.ts';
import { chipsOf } from '../lists/chips.ts';
import { FilterSelect } from '../lists/FilterSelect.tsx';
import { t as lists } from '../lists/lists.strings.ts';
import type { FilterProps, Narrow } from '../lists/narrowing.ts';
import { t as outcomes } from '../outcomes/outcomes.strings.ts';
import { useOrganisationName } from '../pickers/names.tsx';
import { OrganisationPicker } from '../pickers/OrganisationPicker.tsx';
import { DateField } from '../ui/DateField.tsx';
import { FilterBar } from '../ui/FilterBar.tsx';
import { t } from './indicator-progress.strings.ts';
import type { ProgressSearch } from './progress-search.ts';
import { lights, states } from './progress.choices.ts';

type Props = FilterProps<ProgressSearch> & { workspaceId: string };

/** What the report can be narrowed to, and the day it is of. */
export function ProgressFilters({ workspaceId, search, onChange, chips, onClear }: Props) {
  const { data } = useQuery(outcomesInOrderQuery(workspaceId));
  return (
    <FilterBar chips={chips} onClear={onClear}>
      <FilterSelect
        id="progress-outcome"
        label={t('progress.outcome')}
        value={search.outcome}
        options={(data?.items ?? []).map(({ id, code, statement }) => ({ value: id, label: `${code} ${statement}` }))}
        onChange={(outcome) => onChange({ outcome })}
      />
      <FilterSelect
        id="progress-light"
        label={t('progress.light')}
        value={search.light}
        options={lights.map((value) => ({ value, label: outcomes(`targetLight.${value}`) }))}
        onChange={(light) => onChange({ light })}
      />
      <FilterSelect
        id="progress-state"
        label={t('progress.state')}
        value={search.state}
        options={states.map((value) => ({ value, label: outcomes(`state.${value}`) }))}
        onChange={(state) => onChange({ state })}
      />
      <OrganisationPicker
        id="progress-organisation"
        workspaceId={workspaceId}
        label={t('progress.organisation')}
        none={lists('lists.any')}
        value={search.organisation ?? null}
        onChange={(organisation) => onChange({ organisation: organisation ?? undefined })}
      />
      <DateField
        id="progress-day"
        label={t('progress.day')}
        value={search.on ?? null}
        max={today()}
        onChange={(on) => onChange({ on: on ?? undefined })}
      />
    </FilterBar>
  );
}

type Ways = { workspaceId: string; narrow: Narrow<ProgressSearch> };

/** Each filter that is set, in words. */
export function useProgressChips(search: ProgressSearch, { workspaceId, narrow }: Ways) {
  const { data } = useQuery(outcomesInOrderQuery(workspaceId));
  const organisation = useOrganisationName({ workspaceId, id: search.organisation });
  const outcome = data?.items.find(({ id }) => id === search.outcome);
  return chipsOf<ProgressSearch>(
    {
      outcome: search.outcome && (outcome?.code ?? t('progress.anOutcome')),
      light: search.light && outcomes(`targetLight.${search.light}`),
      state: search.state && outcomes(`state.${search.state}`),
      organisation:
        search.organisation && t('progress.collected', { name: organisation ?? t('progress.anOrganisation') }),
      on: search.on && t('progress.onDay', { day: shortDay(search.on) }),
    },
    narrow,
  );
}
