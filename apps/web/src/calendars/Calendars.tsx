import { lazy, Suspense } from 'react';
import { useSession } from '../app/session.ts';
import { usePlace } from '../partnerships/place.ts';
import { t } from './calendars.strings.ts';

const CalendarsCard = lazy(() => import('./CalendarsCard.tsx'));

/** For the page of a partnership’s meetings: its calendar, and one’s own. */
export function CalendarsHere() {
  const { id, name, workspaceId } = usePlace();
  const here = { workspaceId, partnershipId: id, title: t('calendars.of', { name }) };
  const mine = { workspaceId, partnershipId: null, title: t('calendars.mine') };
  return (
    <Suspense>
      <CalendarsCard choices={[mine, here]} />
    </Suspense>
  );
}

/** For one’s account: all one could have. */
export function CalendarsEverywhere() {
  const { workspaces } = useSession();
  const choices = workspaces.flatMap(({ id: workspaceId, name: workspace, partnerships }) => [
    { workspaceId, partnershipId: null, title: t('calendars.mineIn', { workspace }) },
    ...partnerships.map(({ id, name }) => ({ workspaceId, partnershipId: id, title: t('calendars.of', { name }) })),
  ]);
  if (choices.length === 0) return null;
  return (
    <Suspense>
      <CalendarsCard choices={choices} />
    </Suspense>
  );
}
