import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { Me } from '@trivet/contract';
import { api, whenSignedOut } from '../lib/api.ts';
import { draftsBelongTo, wipeDrafts } from '../lib/drafts.ts';

/** Who is here, and what they are in each workspace. */
export type Session = Me;
export type SessionWorkspace = Me['workspaces'][number];
/** A partnership of theirs, with the workspace whose address it is under. */
export type SessionPartnership = SessionWorkspace['partnerships'][number] & { workspace: SessionWorkspace };

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async (): Promise<Session> => {
    const session = await api.me.get({ params: {} });
    draftsBelongTo(session.account.id);
    whenSignedOut(signInAgain);
    return session;
  },
  staleTime: 60_000,
});

export const useSession = () => useSuspenseQuery(sessionQuery).data;

/** The name this person goes by: in the workspace of the address, else in their first. */
export const usePersonName = () => {
  const { workspaces, account } = useSession();
  const { workspace } = useParams({ strict: false });
  const here = workspaces.find(({ slug }) => slug === workspace) ?? workspaces[0];
  return here?.person.name ?? account.email;
};

export const useMyPartnerships = (): SessionPartnership[] =>
  useSession().workspaces.flatMap((workspace) => workspace.partnerships.map((each) => ({ ...each, workspace })));

/** Rejects with the problem when refused. */
export const signIn = (email: string, password: string, remember: boolean) =>
  api.auth.signIn({ params: {}, body: { email, password, remember } });

/** The session ended while one worked: signing in leads back here. Leaving the page keeps what is typed on this device. */
const signInAgain = () => {
  const next = `${location.pathname}${location.search}${location.hash}`;
  location.assign(`/sign-in?${new URLSearchParams({ next, ended: 'true' }).toString()}`);
};

/** Ends the session; nothing typed stays on this device. Leaves the page, so that nothing read stays in memory. */
export const signOut = async () => {
  whenSignedOut(() => {});
  await api.auth.signOut({ params: {} });
  wipeDrafts();
  location.assign('/sign-in');
};
