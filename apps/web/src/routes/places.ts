import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, createRoute, lazyRouteComponent, Outlet, redirect } from '@tanstack/react-router';
import { Shell } from '../app/Shell.tsx';
import { Starting } from '../app/Starting.tsx';
import { sessionQuery } from '../app/session.ts';
import { problemOf } from '../lib/problem.ts';

// Where pages hang: the frame behind the sign-in, a workspace, a partnership.

export const root = createRootRouteWithContext<{ queries: QueryClient }>()({ component: Outlet });

/** Everything behind the sign-in, in the frame. */
export const frame = createRoute({
  getParentRoute: () => root,
  id: 'frame',
  component: Shell,
  pendingComponent: Starting,
  loader: async ({ context, location }) => {
    try {
      await context.queries.ensureQueryData(sessionQuery);
    } catch (thrown) {
      if (problemOf(thrown).status === 401) throw redirect({ to: '/sign-in', search: { next: location.href } });
      throw thrown;
    }
  },
});

/** `/w/$workspace`: its index is the register of partnerships. */
export const workspace = createRoute({ getParentRoute: () => frame, path: 'w/$workspace' });

/** `/w/$workspace/p/$code`: its index is the partnership's overview. */
export const partnership = createRoute({
  getParentRoute: () => workspace,
  path: 'p/$code',
  component: lazyRouteComponent(() => import('../partnerships/PlaceLayout.tsx'), 'PlaceLayout'),
});
