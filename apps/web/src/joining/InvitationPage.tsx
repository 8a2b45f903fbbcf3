import { queryOptions, useQuery } from '@tanstack/react-query';
import { sessionQuery } from '../app/session.ts';
import { api } from '../lib/api.ts';
import { problemOf } from '../lib/problem.ts';
import { useTitle } from '../lib/title.ts';
import { Entry } from '../sign-in/Entry.tsx';
import { Failed } from '../ui/Failed.tsx';
import { LinkButton } from '../ui/LinkButton.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { JoinAsNew } from './JoinAsNew.tsx';
import { JoinAsSignedIn } from './JoinAsSignedIn.tsx';
import { JoinWithAccount } from './JoinWithAccount.tsx';
import { isSecret, useSecret } from './secret.ts';
import { t } from './joining.strings.ts';

/** Where an invitation leads: who invites, to what, and the one thing that is needed to join. */
export function InvitationPage() {
  const token = useSecret();
  const { data, error, refetch } = useQuery({ ...invitationQuery(token), enabled: isSecret(token) });
  const isSpent = !isSecret(token) || problemOf(error).status === 404;
  const title = titleOf(data, isSpent);
  useTitle(title);
  return (
    <Entry title={title}>
      {isSpent && <Spent />}
      {data && <Join token={token} invitation={data} />}
      {error && !isSpent && (
        <Failed what={t('invitation.what')} onRetry={() => void refetch()} reference={problemOf(error).requestId} />
      )}
      {!data && !error && !isSpent && <Skeleton what={t('invitation.what')} />}
    </Entry>
  );
}

export type Invitation = Awaited<ReturnType<typeof api.auth.readInvitation>>;
export type Joining = { token: string; invitation: Invitation };

const invitationQuery = (token: string) =>
  queryOptions({
    queryKey: ['invitation', token],
    queryFn: () => api.auth.readInvitation({ params: {}, body: { token } }),
    staleTime: Number.POSITIVE_INFINITY,
  });

const titleOf = (invitation: Invitation | undefined, isSpent: boolean) => {
  if (isSpent) return t('link.spentTitle');
  return invitation ? t('invitation.title', { workspace: invitation.workspaceName }) : t('invitation.what');
};

function Join({ token, invitation }: Joining) {
  // Nobody is signed in as often as not: a refusal here is an answer.
  const session = useQuery({ ...sessionQuery, retry: false });
  if (session.isPending) return <Skeleton what={t('invitation.what')} />;
  const signedInAs = session.data?.account.email;
  const how = { token, invitation };
  return (
    <div className="stack" data-gap="loose">
      <Words {...invitation} />
      {signedInAs && signedInAs !== invitation.email && <p>{t('invitation.another', { email: signedInAs })}</p>}
      {signedInAs === invitation.email && <JoinAsSignedIn {...how} />}
      {signedInAs !== invitation.email &&
        (invitation.hasAccount ? <JoinWithAccount {...how} /> : <JoinAsNew {...how} />)}
    </div>
  );
}

function Words({ invitedBy, name, workspaceName: workspace }: Invitation) {
  return (
    <div className="prose">
      <p>
        {invitedBy
          ? t('invitation.by', { by: invitedBy, name, workspace })
          : t('invitation.byNobody', { name, workspace })}
      </p>
      <p>{t('invitation.why')}</p>
    </div>
  );
}

function Spent() {
  return (
    <div className="stack">
      <p>{t('link.invitationSpent')}</p>
      <div>
        <LinkButton to="/sign-in" kind="primary">
          {t('link.signIn')}
        </LinkButton>
      </div>
    </div>
  );
}
