import type { ListedMembership } from '@trivet/contract';
import { shortDay } from '../lib/dates.ts';
import { StatusTag } from '../ui/StatusTag.tsx';
import type { Column } from '../ui/table.ts';
import { authorityWords } from './money.ts';
import { RowActs, type SeatActs } from './RowActs.tsx';
import { roleWords } from './role-words.ts';
import { t } from './people.strings.ts';

type Options = { isPast: boolean; acts: SeatActs };

export const peopleColumns = ({ isPast, acts }: Options): readonly Column<ListedMembership>[] => [
  { id: 'name', head: t('people.name'), cell: named, isTitle: true },
  { id: 'role', head: t('people.role'), cell: ({ role }) => roleWords(role), nowrap: true },
  {
    id: 'for',
    head: t('people.for'),
    cell: ({ organisationName }) => organisationName ?? <span className="muted">{t('people.whole')}</span>,
  },
  { id: 'authority', head: t('people.authority'), cell: authorityWords, nowrap: true },
  { id: 'deputy', head: t('people.deputy'), cell: ({ deputyName }) => deputyName },
  { id: 'hours', head: t('people.hours'), cell: ({ hoursPerMonth }) => hoursPerMonth || null, align: 'end' },
  { id: 'since', head: t('people.since'), cell: ({ fromOn }) => shortDay(fromOn), nowrap: true },
  isPast
    ? { id: 'until', head: t('people.until'), cell: ({ toOn }) => toOn && shortDay(toOn), nowrap: true }
    : {
        id: 'acts',
        head: t('people.acts'),
        cell: (seat) => <RowActs seat={seat} acts={acts} />,
        isControl: true,
      },
];

const named = ({ personName, awaited, standing, fromOn }: ListedMembership) => (
  <>
    {personName}
    {awaited && standing !== 'past' && <small className="block muted">{t('people.awaited')}</small>}
    {standing === 'upcoming' && (
      <span className="block">
        <StatusTag kind="grey">{t('people.upcoming', { day: shortDay(fromOn) })}</StatusTag>
      </span>
    )}
  </>
);
