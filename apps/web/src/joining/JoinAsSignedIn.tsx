import { useMutation } from '@tanstack/react-query';
import { problemOf } from '../lib/problem.ts';
import { Button } from '../ui/Button.tsx';
import { Failed } from '../ui/Failed.tsx';
import type { Joining } from './InvitationPage.tsx';
import { useJoin } from './useJoin.ts';
import { t } from './joining.strings.ts';

/** Joins as the account that is signed in already: one press. */
export function JoinAsSignedIn({ token, invitation: { email } }: Joining) {
  const join = useJoin(token);
  const { mutate, isPending, error } = useMutation({ mutationFn: () => join() });
  return (
    <div className="stack">
      <p>{t('invitation.signedIn', { email })}</p>
      {error && <Failed what="">{problemOf(error).title}</Failed>}
      <div>
        <Button kind="primary" busy={isPending} onClick={() => mutate()}>
          {t('invitation.join')}
        </Button>
      </div>
    </div>
  );
}
