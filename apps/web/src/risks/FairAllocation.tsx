import { queryOptions, useQuery } from '@tanstack/react-query';
import type { RiskAllocationView } from '@trivet/contract';
import { api } from '../lib/api.ts';
import type { Narrow } from '../lists/narrowing.ts';
import { usePlace } from '../partnerships/place.ts';
import { Button } from '../ui/Button.tsx';
import { DataTable } from '../ui/DataTable.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { StatusTag } from '../ui/StatusTag.tsx';
import type { Column } from '../ui/table.ts';
import type { RiskSearch } from './risk-search.ts';
import { t } from './risks.strings.ts';

type Share = RiskAllocationView['partners'][number];

const allocationQuery = (partnershipId: string) =>
  queryOptions({
    queryKey: ['risks', partnershipId, 'allocation'],
    queryFn: () => api.risks.allocation({ params: { partnershipId } }),
  });

/** How the open risks are shared out: who leads on how many, who is touched by how many, and what stands out. */
export default function FairAllocation({ onChange }: { onChange: Narrow<RiskSearch> }) {
  const query = useQuery(allocationQuery(usePlace().id));
  return (
    <Loaded query={query} what={t('risks.fair.title')} shape="rows">
      {({ open, partners }) => (
        <DataTable
          caption={t('risks.fair.caption', { open })}
          columns={columnsFor(open, onChange)}
          rows={partners}
          idOf={({ partnerId }) => partnerId}
          nameOf={({ organisationName }) => organisationName}
        />
      )}
    </Loaded>
  );
}

const columnsFor = (open: number, onChange: Narrow<RiskSearch>): readonly Column<Share>[] => [
  {
    id: 'partner',
    head: t('risks.fair.partner'),
    isTitle: true,
    cell: ({ partnerId, organisationName, leads }) =>
      leads === 0 ? (
        organisationName
      ) : (
        <Button kind="link" onClick={() => onChange({ partner: partnerId })}>
          {organisationName}
        </Button>
      ),
  },
  { id: 'leads', head: t('risks.fair.leads'), align: 'end', cell: ({ leads }) => t('risks.fair.of', { leads, open }) },
  { id: 'affected', head: t('risks.fair.affected'), align: 'end', cell: ({ affected }) => affected },
  {
    id: 'mark',
    head: t('risks.fair.mark'),
    cell: ({ mark }) => mark && <StatusTag kind="amber">{t(`risks.fair.${mark}`)}</StatusTag>,
  },
];
