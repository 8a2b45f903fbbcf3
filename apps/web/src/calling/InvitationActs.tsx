import type { MeetingInvitationView } from '@trivet/contract';
import { useState } from 'react';
import { api } from '../lib/api.ts';
import { problemOf } from '../lib/problem.ts';
import { useMeetingChange } from '../meetings/meetings.api.ts';
import { usePlace } from '../partnerships/place.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { toast } from '../ui/Toast.tsx';
import AnswerForm from './AnswerForm.tsx';
import { t } from './calling.strings.ts';

/** For who runs the partnership: to write down what somebody told them, or to take somebody off. */
export function InvitationActs({ invitation }: { invitation: MeetingInvitationView }) {
  const { personId } = usePlace();
  const [opened, open] = useState<'answer' | 'withdraw' | null>(null);
  const { name, permissions } = invitation;
  if (!permissions.may.includes('meeting.invite')) return null;
  return (
    <span className="cluster" data-gap="tight">
      {invitation.personId !== personId && (
        <Button size="small" aria-label={t('invitations.answerFor', { name })} onClick={() => open('answer')}>
          {t('invitations.answer')}
        </Button>
      )}
      <Button
        size="small"
        kind="quiet"
        aria-label={t('invitations.withdrawOf', { name })}
        onClick={() => open('withdraw')}
      >
        {t('invitations.withdraw')}
      </Button>
      {opened === 'answer' && (
        <Dialog title={t('invitations.answerFor', { name })} onClose={() => open(null)}>
          <AnswerForm invitation={invitation} isMine={false} onDone={() => open(null)} onCancel={() => open(null)} />
        </Dialog>
      )}
      {opened === 'withdraw' && <WithdrawDialog invitation={invitation} onClose={() => open(null)} />}
    </span>
  );
}

function WithdrawDialog({ invitation, onClose }: { invitation: MeetingInvitationView; onClose: () => void }) {
  const { id, meetingId, partnershipId, name, version } = invitation;
  const withdraw = useMeetingChange(() => {
    const params = { partnershipId, meetingId, invitationId: id };
    return api.meetingInvitations.withdraw({ params }, { ifMatch: version });
  });
  const press = () =>
    withdraw.mutate(undefined, {
      onSuccess: () => {
        toast(t('invitations.withdrawn'));
        onClose();
      },
      onError: (thrown) => toast(problemOf(thrown).title || t('answer.failed'), { bad: true }),
    });
  return (
    <Dialog title={t('invitations.withdrawTitle', { name })} onClose={onClose}>
      <div className="stack">
        <p>{t('invitations.withdrawAsk')}</p>
        <div>
          <Button kind="danger" busy={withdraw.isPending} onClick={press}>
            {t('invitations.withdraw')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
