import { Link } from '@tanstack/react-router';
import type { Dashboard } from '@trivet/contract';
import { addressIn, usePlace, type Place } from '../partnerships/place.ts';
import { t as parts } from '../report-contributions/report-contributions.strings.ts';
import { DataTable } from '../ui/DataTable.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { StatusTag } from '../ui/StatusTag.tsx';
import type { Column } from '../ui/table.ts';
import { partnerRoles } from '../partners/partner.choices.ts';
import { t } from './overview.strings.ts';

type Seat = Dashboard['partners'][number];

/** Every partner with what it carries; each number leads to what it counts. */
export function Seats({ seats }: { seats: readonly Seat[] }) {
  return (
    <DataTable
      caption={t('overview.partners')}
      columns={columnsIn(usePlace())}
      rows={seats}
      idOf={({ partnerId }) => partnerId}
      nameOf={({ organisationName }) => organisationName}
      empty={<EmptyState title={t('overview.partnersEmpty')} />}
    />
  );
}

const columnsIn = (place: Place): readonly Column<Seat>[] => [
  { id: 'name', head: t('overview.partner'), cell: ({ organisationName }) => organisationName, isTitle: true },
  { id: 'role', head: t('overview.partnerRole'), cell: ({ role }) => roleWord(role), nowrap: true },
  {
    id: 'lead',
    head: t('overview.partnerLead'),
    cell: ({ leadName }) => leadName ?? <span className="muted">{t('overview.nobody')}</span>,
  },
  { id: 'part', head: t('overview.partnerPart'), cell: part, nowrap: true },
  { id: 'open', head: t('overview.partnerOpen'), cell: (seat) => actions(place, seat, false), align: 'end' },
  { id: 'overdue', head: t('overview.partnerOverdue'), cell: (seat) => actions(place, seat, true), align: 'end' },
  { id: 'risks', head: t('overview.partnerRisks'), cell: (seat) => risks(place, seat), align: 'end' },
];

function part({ part: status }: Seat) {
  if (status === null) return <span className="muted">{t('overview.noPart')}</span>;
  return <StatusTag kind={kinds[status]}>{parts(`contribution.status.${status}`)}</StatusTag>;
}

const kinds = {
  not_started: 'grey',
  draft: 'yellow',
  sent: 'blue',
  returned: 'amber',
  signed_off: 'green',
  nil: 'green',
} as const;

const actions = (place: Place, { partnerId, openActions, overdueActions }: Seat, overdue: boolean) => {
  const count = overdue ? overdueActions : openActions;
  if (count === 0) return count;
  const search = { partner: partnerId, ...(overdue && { overdue: true as const }) };
  return (
    <Link to="/w/$workspace/p/$code/actions" params={addressIn(place)} search={search}>
      {count}
    </Link>
  );
};

const risks = (place: Place, { partnerId, ledRisks }: Seat) =>
  ledRisks === 0 ? (
    ledRisks
  ) : (
    <Link to="/w/$workspace/p/$code/risks" params={addressIn(place)} search={{ partner: partnerId }}>
      {ledRisks}
    </Link>
  );

const roleWord = (role: string) => {
  const known = partnerRoles.find((each) => each === role);
  return known ? t(`overview.role.${known}`) : role;
};
