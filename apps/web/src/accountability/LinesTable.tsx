import { useQuery } from '@tanstack/react-query';
import type { AnsweringPartner, ListedAccountabilityLine } from '@trivet/contract';
import { shortDay } from '../lib/dates.ts';
import { lights } from '../lib/light.choices.ts';
import { chipsOf, wordsChip } from '../lists/chips.ts';
import { FilterSelect } from '../lists/FilterSelect.tsx';
import { ListTable } from '../lists/ListTable.tsx';
import { type FilterProps, useNarrowing } from '../lists/narrowing.ts';
import { SearchField } from '../lists/SearchField.tsx';
import { usePages } from '../lists/usePages.ts';
import { shortOf, usePlace } from '../partnerships/place.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { FilterBar } from '../ui/FilterBar.tsx';
import { agreementIcon } from '../ui/icons.tsx';
import type { Column } from '../ui/table.ts';
import { useColumns } from '../ui/useColumns.tsx';
import { dimensions, lineStatuses } from './accountability.choices.ts';
import { filterOf, inOrder, type AccountabilitySearch } from './accountability-search.ts';
import { linesQuery } from './accountability.api.ts';
import { LineLink } from './LineLink.tsx';
import { fromOf, LineLight, LineStatus, toOf } from './LineTags.tsx';
import { RestsOnEnded } from './RestsOn.tsx';
import { t } from './accountability.strings.ts';

type Props = { search: AccountabilitySearch; partners: readonly AnsweringPartner[] };

/** The register of lines: the same as the map, to be searched, narrowed and sorted. */
export default function LinesTable({ search, partners }: Props) {
  const place = usePlace();
  const pages = usePages(JSON.stringify([place.id, filterOf(search)]));
  const query = useQuery(linesQuery(place.id, search, pages.cursor));
  const { narrow, clear, sorting } = useNarrowing(search, ['sort', 'view']);
  const { columns, tools } = useColumns('accountability', lineColumns);
  const { q, dimension, status, light, partner } = search;
  const name = partners.find(({ partnerId }) => partnerId === partner)?.name;
  const chips = chipsOf<AccountabilitySearch>(
    {
      q: wordsChip(q),
      dimension: dimension && t(`acc.dimension.${dimension}`),
      status: status && t(`acc.status.${status}`),
      light: light && t(`acc.light.${light}`),
      partner: partner && (name ?? t('acc.filter.anOrganisation')),
    },
    narrow,
  );
  const labels = chips.map(({ label }) => label).join(', ');
  return (
    <>
      <Filters {...{ search, partners, chips }} onChange={narrow} onClear={clear} />
      <ListTable<ListedAccountabilityLine>
        query={query}
        pages={pages}
        what={t('acc.lines.what')}
        caption={labels ? t('acc.lines.found', { filters: labels }) : t('acc.lines.open')}
        columns={columns}
        tools={tools}
        idOf={({ id }) => id}
        nameOf={({ reference }) => shortOf(reference)}
        {...sorting(inOrder)}
        empty={
          <EmptyState icon={agreementIcon} title={t('acc.lines.empty')}>
            {t('acc.lines.emptyWhy')}
          </EmptyState>
        }
        onClearFilters={chips.length > 0 ? clear : undefined}
      />
    </>
  );
}

type FiltersProps = FilterProps<AccountabilitySearch> & { partners: readonly AnsweringPartner[] };

function Filters({ search, partners, chips, onChange, onClear }: FiltersProps) {
  return (
    <FilterBar chips={chips} onClear={onClear}>
      <SearchField
        id="lines-q"
        label={t('acc.filter.words')}
        value={search.q ?? ''}
        onChange={(words) => onChange({ q: words })}
      />
      <FilterSelect
        id="lines-dimension"
        label={t('acc.filter.dimension')}
        value={search.dimension}
        options={dimensions.map((value) => ({ value, label: t(`acc.dimension.${value}`) }))}
        onChange={(chosen) => onChange({ dimension: chosen })}
      />
      <FilterSelect
        id="lines-partner"
        label={t('acc.filter.partner')}
        value={search.partner}
        options={partners.map((one) => ({ value: one.partnerId, label: one.name }))}
        onChange={(chosen) => onChange({ partner: chosen })}
      />
      <FilterSelect
        id="lines-status"
        label={t('acc.filter.status')}
        value={search.status}
        options={lineStatuses.map((value) => ({ value, label: t(`acc.status.${value}`) }))}
        onChange={(chosen) => onChange({ status: chosen })}
      />
      <FilterSelect
        id="lines-light"
        label={t('acc.filter.light')}
        value={search.light}
        options={lights.map((value) => ({ value, label: t(`acc.light.${value}`) }))}
        onChange={(chosen) => onChange({ light: chosen })}
      />
    </FilterBar>
  );
}

const lineColumns: readonly Column<ListedAccountabilityLine>[] = [
  {
    id: 'reference',
    head: t('acc.column.ref'),
    cell: ({ reference }) => shortOf(reference),
    sortable: true,
    nowrap: true,
  },
  {
    id: 'whatFor',
    head: t('acc.column.what'),
    cell: ({ reference, whatFor }) => <LineLink reference={reference}>{whatFor}</LineLink>,
    sortable: true,
    isTitle: true,
  },
  { id: 'from', head: t('acc.column.from'), cell: fromOf },
  { id: 'to', head: t('acc.column.to'), cell: toOf },
  {
    id: 'how',
    head: t('acc.column.how'),
    cell: ({ means, cadence }) => `${t(`acc.means.${means}`)}, ${t(`acc.cadence.${cadence}`).toLowerCase()}`,
    isExtra: true,
  },
  {
    id: 'nextDueOn',
    head: t('acc.column.due'),
    cell: ({ nextDueOn }) => (nextDueOn ? shortDay(nextDueOn) : <span className="muted">–</span>),
    sortable: true,
    nowrap: true,
  },
  { id: 'light', head: t('acc.column.light'), cell: (line) => <LineLight line={line} />, nowrap: true },
  {
    id: 'status',
    head: t('acc.column.status'),
    cell: (line) => (
      <span className="cluster" data-gap="tight">
        <LineStatus line={line} />
        {line.restsOn?.hasEnded && <RestsOnEnded />}
      </span>
    ),
    nowrap: true,
  },
];
