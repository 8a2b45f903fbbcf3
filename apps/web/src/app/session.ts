import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { draftsBelongTo, wipeDrafts } from '../lib/drafts.ts';
import { followServerClock } from '../lib/dates.ts';
import type { Problem } from '../lib/problem.ts';
import type { Light } from '../ui/LightTag.tsx';

export type SessionPartnership = { code: string; name: string; workspace: string; light: Light };

/** Who is here and what they are part of: all that the frame needs. */
export type Session = {
  person: { id: string; name: string; email: string };
  workspaces: readonly { slug: string; name: string; isAdministrator: boolean }[];
  partnerships: readonly SessionPartnership[];
  isDemonstration: boolean;
  /** What time the server has. */
  now: string;
};

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async (): Promise<Session> => {
    const session = (await ask('/api/v1/me')) as Session;
    followServerClock(session.now);
    draftsBelongTo(session.person.id);
    return session;
  },
  staleTime: 60_000,
});

export const useSession = () => useSuspenseQuery(sessionQuery).data;

/** Throws the problem when refused. */
export const signIn = (email: string, password: string, remember: boolean) =>
  ask('/api/v1/auth/session', { method: 'POST', body: JSON.stringify({ email, password, remember }) });

/** Ends the session; nothing typed stays on this device. Leaves the page, so that nothing read stays in memory. */
export const signOut = async () => {
  await ask('/api/v1/auth/session', { method: 'DELETE' });
  wipeDrafts();
  location.assign('/sign-in');
};

const ask = async (path: string, init: RequestInit = {}): Promise<unknown> => {
  const answer = await fetch(path, {
    ...init,
    headers: { accept: 'application/json', 'content-type': 'application/json' },
  });
  const body: unknown = answer.status === 204 ? null : await answer.json().catch(() => null);
  if (answer.ok) return body;
  const problem: Problem = { title: '', ...(body as Partial<Problem> | null), status: answer.status };
  throw Object.assign(new Error(problem.title), problem);
};
