import { useQuery } from '@tanstack/react-query';
import type { SroReportName } from '@trivet/domain';
import { longDay, today } from '../lib/dates.ts';
import { chipsOf } from '../lists/chips.ts';
import { FilterSelect } from '../lists/FilterSelect.tsx';
import { t as common } from '../lists/lists.strings.ts';
import type { FilterProps, Narrow } from '../lists/narrowing.ts';
import { useOrganisationName, usePartnershipName } from '../pickers/names.tsx';
import { OrganisationPicker } from '../pickers/OrganisationPicker.tsx';
import { PartnershipPicker } from '../pickers/PartnershipPicker.tsx';
import { statuses } from '../register/partnership.choices.ts';
import { outcomesQuery } from '../register/register.api.ts';
import { t as register } from '../register/register.strings.ts';
import { DateField } from '../ui/DateField.tsx';
import { FilterBar } from '../ui/FilterBar.tsx';
import { groups } from './group.choices.ts';
import type { SroReportSearch } from './sro-report-search.ts';
import { t } from './sro-reports.strings.ts';

type Props = FilterProps<SroReportSearch> & { workspaceId: string; name: SroReportName };

/** Of which day a report is, and what it is narrowed to. */
export function SroReportFilters({ chips, onClear, ...filters }: Props) {
  return (
    <FilterBar chips={chips} onClear={onClear}>
      {filters.name === 'overlaps' ? <OverlapFilter {...filters} /> : <PartnershipFilters {...filters} />}
    </FilterBar>
  );
}

type Filters = Pick<Props, 'workspaceId' | 'name' | 'search' | 'onChange'>;

const OverlapFilter = ({ workspaceId, search, onChange }: Filters) => (
  <PartnershipPicker
    id="report-partnership"
    workspaceId={workspaceId}
    label={t('sroReports.partnership')}
    none={common('lists.any')}
    value={search.partnership ?? null}
    onChange={(partnership) => onChange({ partnership: partnership ?? undefined })}
  />
);

function PartnershipFilters({ workspaceId, name, search, onChange }: Filters) {
  const outcomes = useOutcomes(workspaceId);
  return (
    <>
      <DateField
        id="report-as-of"
        label={t('sroReports.day')}
        hint={t('sroReports.dayHint')}
        value={search.asOf ?? null}
        max={today()}
        onChange={(asOf) => onChange({ asOf: asOf ?? undefined })}
      />
      {name === 'risk-profile' && <ProfileFilters search={search} onChange={onChange} />}
      <FilterSelect
        id="report-outcome"
        label={t('sroReports.outcome')}
        value={search.outcome}
        options={outcomes}
        onChange={(outcome) => onChange({ outcome })}
      />
      <OrganisationPicker
        id="report-organisation"
        workspaceId={workspaceId}
        label={t('sroReports.organisation')}
        none={common('lists.any')}
        value={search.organisation ?? null}
        onChange={(organisation) => onChange({ organisation: organisation ?? undefined })}
      />
      <FilterSelect
        id="report-status"
        label={register('register.status')}
        value={search.status}
        options={statuses.map((value) => ({ value, label: register(`register.status.${value}`) }))}
        onChange={(status) => onChange({ status })}
      />
    </>
  );
}

function ProfileFilters({ search, onChange }: Pick<Props, 'search' | 'onChange'>) {
  return (
    <>
      <DateField
        id="report-since"
        label={t('sroReports.since')}
        hint={t('sroReports.sinceHint')}
        value={search.since ?? null}
        max={search.asOf ?? today()}
        onChange={(since) => onChange({ since: since ?? undefined })}
      />
      <FilterSelect
        id="report-by"
        label={t('sroReports.by')}
        value={search.by}
        any={t('sroReports.by.partnership')}
        options={groups
          .filter((value) => value !== 'partnership')
          .map((value) => ({ value, label: t(`sroReports.by.${value}`) }))}
        onChange={(by) => onChange({ by })}
      />
    </>
  );
}

export const useSroReportChips = (workspaceId: string, search: SroReportSearch, narrow: Narrow<SroReportSearch>) => {
  const { asOf, since, by, outcome, organisation, status, partnership } = search;
  const partnershipName = usePartnershipName({ workspaceId, id: partnership });
  const outcomeName = useOutcomes(workspaceId).find(({ value }) => value === outcome)?.label;
  const organisationName = useOrganisationName({ workspaceId, id: organisation });
  return chipsOf<SroReportSearch>(
    {
      asOf: asOf && t('sroReports.asOf', { day: longDay(asOf) }),
      since: since && t('sroReports.onlySince', { day: longDay(since) }),
      by: by && t(`sroReports.by.${by}`),
      outcome: outcome && (outcomeName ?? t('sroReports.oneOutcome')),
      organisation: organisation && (organisationName ?? t('sroReports.oneOrganisation')),
      partnership: partnership && (partnershipName ?? t('sroReports.onePartnership')),
      status: status && register(`register.status.${status}`),
    },
    narrow,
  );
};

const useOutcomes = (workspaceId: string) => {
  const { data = [] } = useQuery(outcomesQuery(workspaceId));
  return data.map(({ id, code, statement }) => ({ value: id, label: `${code} ${statement}` }));
};
