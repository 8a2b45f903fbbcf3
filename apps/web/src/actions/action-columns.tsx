import { Link } from '@tanstack/react-router';
import type { ListedAction } from '@trivet/contract';
import { age, daysBetween, due, shortDay, today } from '../lib/dates.ts';
import { addressIn, shortOf, type Place } from '../partnerships/place.ts';
import { LightTag } from '../ui/LightTag.tsx';
import { OrganisationName } from '../ui/OrganisationName.tsx';
import { StatusTag } from '../ui/StatusTag.tsx';
import type { Column } from '../ui/table.ts';
import { StandingTag } from './StandingTag.tsx';
import { t } from './actions.strings.ts';

/** After this many days without a word a status looks old. */
const daysUntilStale = 45;

export const columnsIn = (place: Place) => columnsAt<ListedAction>(() => addressIn(place));

type Address = { workspace: string; code: string };

/** The same for actions of several partnerships; what is `between` stands after the title. */
export const columnsAt = <Row extends ListedAction>(
  addressOf: (action: Row) => Address,
  between: readonly Column<Row>[] = [],
): readonly Column<Row>[] => [
  {
    id: 'reference',
    head: t('actions.column.ref'),
    cell: ({ reference }) => shortOf(reference),
    sortable: true,
    nowrap: true,
  },
  {
    id: 'title',
    head: t('actions.column.action'),
    cell: (action) => title(addressOf(action), action),
    sortable: true,
    isTitle: true,
  },
  ...between,
  { id: 'lead', head: t('actions.column.lead'), cell: lead },
  { id: 'dueOn', head: t('actions.column.due'), cell: dueDay, sortable: true, nowrap: true },
  {
    id: 'standing',
    head: t('actions.column.status'),
    cell: status,
    nowrap: true,
  },
  { id: 'lastUpdateOn', head: t('actions.column.updated'), cell: updated, sortable: true, nowrap: true },
  { id: 'light', head: t('actions.column.light'), cell: light, sortable: true },
];

const title = (address: Address, { reference, title: words }: ListedAction) => (
  <Link to="/w/$workspace/p/$code/actions/$reference" params={{ ...address, reference: shortOf(reference) }}>
    {words}
  </Link>
);

const lead = ({ ownerName, ownerPartnerName, ownerPartnerShortName }: ListedAction) => (
  <>
    {ownerName ?? <span className="muted">{t('actions.cell.nobody')}</span>}
    <OrganisationName name={ownerPartnerName} shortName={ownerPartnerShortName} />
  </>
);

const status = ({ standing, awaitsVerification, waitsForOpen }: ListedAction) => (
  <>
    <StandingTag standing={standing} />
    {awaitsVerification && <small className="muted block">{t('actions.cell.toVerify')}</small>}
    {waitsForOpen > 0 && <small className="muted block">{t('actions.cell.waits', { count: waitsForOpen })}</small>}
  </>
);

const dueDay = ({ dueOn, dueMoves, lightReasons }: ListedAction) => {
  if (!dueOn) return <span className="muted">{t('actions.cell.noDate')}</span>;
  return (
    <>
      {shortDay(dueOn)}
      {lightReasons.includes('overdue') && <small className="block due-late">{due(dueOn)}</small>}
      {dueMoves > 0 && <small className="muted block">{t('actions.cell.moved', { times: dueMoves })}</small>}
    </>
  );
};

const updated = ({ lastUpdateOn, closedOn }: ListedAction) => {
  const days = daysBetween(lastUpdateOn, today());
  if (closedOn !== null) return shortDay(lastUpdateOn);
  if (days > daysUntilStale)
    return (
      <StatusTag kind="grey" stale>
        {age(lastUpdateOn)}
      </StatusTag>
    );
  return t('actions.cell.daysAgo', { days });
};

const light = ({ light: colour, lightReasons: [reason] }: ListedAction) =>
  colour && (
    <>
      <LightTag light={colour} />
      {reason && <small className="muted block">{t(`actions.reason.${reason}`)}</small>}
    </>
  );
