import type { ReportingBurdenRow, WorkloadRow } from '@trivet/domain';
import { addDays, quarter } from '../lib/dates.ts';
import { StatusTag } from '../ui/StatusTag.tsx';
import type { Column } from '../ui/table.ts';
import { t } from './workload.strings.ts';

/** Each person with their time and what is due. */
export const workloadColumns: readonly Column<WorkloadRow>[] = [
  {
    id: 'person',
    head: t('workload.person'),
    isTitle: true,
    cell: ({ personName, organisationName }) => (
      <>
        {personName}
        {organisationName && <small className="block muted">{organisationName}</small>}
      </>
    ),
  },
  {
    id: 'load',
    head: t('workload.load'),
    cell: ({ mark }) => (
      <StatusTag kind={mark ? 'amber' : 'green'}>{t(mark ? `workload.mark.${mark}` : 'workload.well')}</StatusTag>
    ),
  },
  {
    id: 'hours',
    head: t('workload.hours'),
    align: 'end',
    cell: ({ hoursPerMonth, hoursHere }) => (
      <>
        {hoursPerMonth}
        {hoursHere !== null && (
          <small className="block muted">
            {t('workload.hoursHere', { here: hoursHere, elsewhere: hoursPerMonth - hoursHere })}
          </small>
        )}
      </>
    ),
  },
  {
    id: 'seats',
    head: t('workload.seats'),
    align: 'end',
    cell: ({ memberships, partnerships }) => (
      <>
        {memberships}
        <small className="block muted">{partnerships}</small>
      </>
    ),
  },
  {
    id: 'due',
    head: t('workload.due'),
    cell: ({ contributions, accounts, values }) => (
      <>
        {contributions + accounts + values}
        <Parts {...{ contributions, accounts, values }} />
      </>
    ),
  },
];

/** Each partner of each partnership with what it is asked for in a quarter. */
export const burdenColumns: readonly Column<ReportingBurdenRow>[] = [
  {
    id: 'partner',
    head: t('workload.partner'),
    isTitle: true,
    cell: ({ organisationName }) => organisationName,
  },
  { id: 'partnership', head: t('workload.partnership'), cell: ({ partnershipName }) => partnershipName },
  {
    id: 'quarter',
    head: t('workload.quarterFrom'),
    cell: ({ quarterStartsOn }) => quarter(quarterStartsOn, lastOf(quarterStartsOn)),
  },
  {
    id: 'total',
    head: t('workload.total'),
    cell: ({ total, contributions, accounts, values }) => (
      <>
        {total}
        <Parts {...{ contributions, accounts, values }} />
      </>
    ),
  },
];

type Asked = { contributions: number; accounts: number; values: number };

const parts = ['contributions', 'accounts', 'values'] as const;

/** What it is made of; what there is none of is left out. */
function Parts(asked: Asked) {
  const some = parts.filter((part) => asked[part] > 0);
  if (some.length === 0) return null;
  return (
    <small className="block muted">
      {some.map((part) => t(`workload.part.${part}`, { count: asked[part] })).join(', ')}
    </small>
  );
}

/** A quarter has 90 to 92 days: 95 days on it is the first month of the next. */
const lastOf = (quarterStartsOn: string) => addDays(`${addDays(quarterStartsOn, 95).slice(0, 7)}-01`, -1);
