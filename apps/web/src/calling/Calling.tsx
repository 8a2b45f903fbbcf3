import type { MeetingRepresentation } from '@trivet/contract';
import { lazy, Suspense, useState } from 'react';
import { Button } from '../ui/Button.tsx';
import { t } from './calling.strings.ts';

const CallSheet = lazy(() => import('./CallSheet.tsx'));
const TakePack = lazy(() => import('./TakePack.tsx'));
const Invitations = lazy(() => import('./Invitations.tsx'));

/** Calls a meeting that is in preparation. */
export function CallButton({ meeting }: { meeting: MeetingRepresentation }) {
  const [isCalling, setCalling] = useState(false);
  if (!meeting.permissions.may.includes('meeting.call') || meeting.items.length === 0) return null;
  return (
    <>
      <Button onClick={() => setCalling(true)}>{t('call.open')}</Button>
      <Suspense>{isCalling && <CallSheet meeting={meeting} onClose={() => setCalling(false)} />}</Suspense>
    </>
  );
}

/** The agenda pack, of every meeting that takes place. */
export function AgendaPack({ meeting }: { meeting: MeetingRepresentation }) {
  if (meeting.status === 'cancelled' || meeting.items.length === 0) return null;
  return (
    <Suspense>
      <TakePack meeting={meeting} />
    </Suspense>
  );
}

/** Who is invited, once it is called. */
export function InvitationsOf({ meeting }: { meeting: MeetingRepresentation }) {
  if (meeting.calledAt === null) return null;
  return (
    <Suspense>
      <Invitations meeting={meeting} />
    </Suspense>
  );
}
