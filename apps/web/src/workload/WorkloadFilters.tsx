import { chipsOf } from '../lists/chips.ts';
import { t as lists } from '../lists/lists.strings.ts';
import type { FilterProps, Narrow } from '../lists/narrowing.ts';
import { useOrganisationName } from '../pickers/names.tsx';
import { OrganisationPicker } from '../pickers/OrganisationPicker.tsx';
import { FilterBar } from '../ui/FilterBar.tsx';
import { Select } from '../ui/Select.tsx';
import type { WorkloadSearch } from './workload-search.ts';
import { quarters } from './workload.choices.ts';
import { t } from './workload.strings.ts';

type Props = FilterProps<WorkloadSearch> & { workspaceId: string };

/** Whose workload, and which quarter's. */
export function WorkloadFilters({ workspaceId, search, onChange, chips, onClear }: Props) {
  return (
    <FilterBar chips={chips} onClear={onClear}>
      <Select
        id="workload-quarter"
        name="workload-quarter"
        label={t('workload.quarter')}
        value={search.quarter ?? 'this'}
        options={quarters.map((value) => ({ value, label: t(`workload.quarter.${value}`) }))}
        onChange={(quarter) => onChange({ quarter: quarter === 'this' ? undefined : quarter })}
      />
      <OrganisationPicker
        id="workload-organisation"
        workspaceId={workspaceId}
        label={t('workload.organisation')}
        none={lists('lists.any')}
        value={search.organisation ?? null}
        onChange={(organisation) => onChange({ organisation: organisation ?? undefined })}
      />
    </FilterBar>
  );
}

type Ways = { workspaceId: string; narrow: Narrow<WorkloadSearch> };

/** Each filter that is set, in words. */
export function useWorkloadChips(search: WorkloadSearch, { workspaceId, narrow }: Ways) {
  const organisation = useOrganisationName({ workspaceId, id: search.organisation });
  return chipsOf<WorkloadSearch>(
    {
      quarter: search.quarter && t(`workload.quarter.${search.quarter}`),
      organisation: search.organisation && (organisation ?? t('workload.anOrganisation')),
      partnership: search.partnership && t('workload.inPartnership'),
    },
    narrow,
  );
}
