import { useNavigate } from '@tanstack/react-router';
import type { ListedMembership } from '@trivet/contract';
import { addressIn, usePlace } from '../partnerships/place.ts';
import { lazy, Suspense } from 'react';
import type { MenuEntry } from '../ui/Menu.tsx';
import { t } from './people.strings.ts';

const Menu = lazy(() => import('../ui/Menu.tsx').then((m) => ({ default: m.Menu })));

export type SeatActs = {
  /** Whether this person steers the partnership; else only their own seat is theirs to give up. */
  steers: boolean;
  isArchived: boolean;
  onEdit: (seat: ListedMembership) => void;
  onEnd: (seat: ListedMembership) => void;
};

/** What this person may do with one seat. */
export function RowActs({ seat, acts }: { seat: ListedMembership; acts: SeatActs }) {
  const place = usePlace();
  const navigate = useNavigate();
  const isOwn = seat.personId === place.personId;
  if (acts.isArchived || !(acts.steers || isOwn)) return null;
  const to = '/w/$workspace/p/$code/people/$membershipId/handover';
  const params = { ...addressIn(place), membershipId: seat.id };
  const entries: MenuEntry[] = [
    ...(acts.steers ? [{ id: 'edit', label: t('people.edit'), onAction: () => acts.onEdit(seat) }] : []),
    { id: 'hand-over', label: t('people.handOver'), onAction: () => void navigate({ to, params }) },
    // The chair goes when another is appointed.
    ...(seat.role === 'chair'
      ? []
      : [{ id: 'end', label: t(isOwn ? 'people.leave' : 'people.end'), onAction: () => acts.onEnd(seat) }]),
  ];
  return (
    <Suspense>
      <Menu label={t('people.actsOn', { name: seat.personName })} entries={entries} iconOnly />
    </Suspense>
  );
}
