import { QueryClient } from '@tanstack/react-query';
import { createMemoryHistory, createRouter } from '@tanstack/react-router';
import { afterAll, describe, expect, it, vi } from 'vitest';

// The build gives it; no page is drawn here.
vi.stubGlobal('__WORKSHOP__', false);
afterAll(() => vi.unstubAllGlobals());
const { routeTree } = await import('./routes.ts');

const router = createRouter({ routeTree, context: { queries: new QueryClient() }, history: createMemoryHistory() });
type Read = (raw: Record<string, unknown>) => Record<string, unknown>;
const narrowed = Object.values(router.routesById).flatMap(({ fullPath, options }) =>
  options.validateSearch ? [{ fullPath: String(fullPath), read: options.validateSearch as Read }] : [],
);

describe('what stands in an address is a stranger’s', () => {
  it.each(narrowed)('$fullPath shows nothing that it cannot read', ({ fullPath, read }) => {
    const names = Object.keys(read({}));
    const raw = Object.fromEntries(names.map((name) => [name, { not: 'a word' }]));
    const shown = router.matchRoutes(fullPath, raw).at(-1)?.search as Record<string, unknown> | undefined;
    expect(names).not.toEqual([]);
    expect(names.map((name) => shown?.[name])).toEqual(names.map(() => undefined));
  });
});
