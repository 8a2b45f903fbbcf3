import { Broken } from './app/Broken.tsx';
import { NotFound } from './app/NotFound.tsx';
import { acrossRoutes } from './routes/across.ts';
import { administrationRoutes } from './routes/administration.ts';
import { answeringRoutes } from './routes/answering.ts';
import { enteringRoutes } from './routes/entering.ts';
import { meetingsRoutes } from './routes/meetings.ts';
import { outcomesRoutes } from './routes/outcomes.ts';
import { ownRoutes } from './routes/own.ts';
import { partnersRoutes } from './routes/partners.ts';
import { frame, partnership, root, workspace } from './routes/places.ts';
import { reportsRoutes } from './routes/reports.ts';
import { workRoutes } from './routes/work.ts';

// The table of contents of the client. A page and its address is a line in one of the files of routes/;
// app/navigation.ts shows an item as soon as its address is there.

export const routeTree = root.addChildren([
  ...enteringRoutes,
  frame.addChildren([
    ...ownRoutes,
    workspace.addChildren([
      ...acrossRoutes,
      ...administrationRoutes,
      partnership.addChildren([
        ...partnersRoutes,
        ...workRoutes,
        ...outcomesRoutes,
        ...meetingsRoutes,
        ...reportsRoutes,
        ...answeringRoutes,
      ]),
    ]),
  ]),
]);

export const routerDefaults = {
  defaultErrorComponent: Broken,
  defaultNotFoundComponent: NotFound,
  defaultPreload: 'intent',
  scrollRestoration: true,
} as const;
