import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createRouter, RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { followPageClock } from './app/page-facts.ts';
import { problemOf } from './lib/problem.ts';
import { routerDefaults, routeTree } from './routes.ts';
import './ui/styles/index.css';

// Asking again helps when no answer came or the server was away, never when it refused.
const retry = (count: number, error: unknown) => count < 2 && [0, 502, 503, 504].includes(problemOf(error).status);
const queries = new QueryClient({ defaultOptions: { queries: { retry, staleTime: 10_000 } } });
const router = createRouter({ routeTree, context: { queries }, ...routerDefaults });

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
  interface HistoryState {
    /** What the link of an email proves */
    secret?: string;
  }
}

followPageClock();
const place = document.getElementById('root');
if (!place) throw new Error('index.html has no #root');
createRoot(place).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
);
