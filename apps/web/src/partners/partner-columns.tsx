import { Link } from '@tanstack/react-router';
import type { ListedPartner } from '@trivet/contract';
import { shortDay } from '../lib/dates.ts';
import { addressIn, type Place } from '../partnerships/place.ts';
import { StatusTag } from '../ui/StatusTag.tsx';
import type { Column } from '../ui/table.ts';
import { AcknowledgementTag } from './AcknowledgementTag.tsx';
import { ReadinessTags } from './Readiness.tsx';
import { t } from './partners.strings.ts';

export const partnerColumns = (place: Place, isPast: boolean): readonly Column<ListedPartner>[] => [
  {
    id: 'name',
    head: t('partners.organisation'),
    cell: ({ id, organisationName, role }) => (
      <>
        <Link to="/w/$workspace/p/$code/partners/$partnerId" params={{ ...addressIn(place), partnerId: id }}>
          {organisationName}
        </Link>
        <small className="muted block">{t(`partners.role.${role}`)}</small>
      </>
    ),
    isTitle: true,
  },
  { id: 'lead', head: t('partners.leadPerson'), cell: lead },
  { id: 'readiness', head: t('partners.readiness'), cell: (partner) => <ReadinessTags partner={partner} /> },
  {
    id: 'priority',
    head: t('partners.priority'),
    cell: ({ priority }) => t(`partners.priority.${priority}`),
    nowrap: true,
  },
  { id: 'expected', head: t('partners.expected'), cell: (partner) => <AcknowledgementTag partner={partner} /> },
  { id: 'people', head: t('partners.people'), cell: ({ people }) => people, align: 'end' },
  isPast
    ? { id: 'left', head: t('partners.left'), cell: ({ leftOn }) => leftOn && shortDay(leftOn), nowrap: true }
    : { id: 'joined', head: t('partners.joined'), cell: ({ joinedOn }) => shortDay(joinedOn), nowrap: true },
];

const lead = ({ partnerLead, leftOn }: ListedPartner) => {
  if (partnerLead) return partnerLead.name;
  if (leftOn !== null) return null;
  return (
    <StatusTag kind="amber" shape="ring">
      {t('partners.vacant')}
    </StatusTag>
  );
};
