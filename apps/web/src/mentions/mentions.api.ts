import { queryOptions } from '@tanstack/react-query';
import { api } from '../lib/api.ts';
import { everyPage } from '../lists/every-page.ts';

/** Whoever can be named in words here: everyone with a seat, each once, by name. */
export const mentionablesQuery = (partnershipId: string) =>
  queryOptions({
    queryKey: ['memberships', partnershipId, 'mentionable'],
    queryFn: async () => {
      const params = { partnershipId };
      const seats = await everyPage((cursor) => api.memberships.list({ params, query: { cursor, limit: '200' } }));
      const current = seats.filter(({ standing }) => standing === 'current');
      const byId = new Map(current.map(({ personId, personName }) => [personId, { id: personId, name: personName }]));
      return [...byId.values()].toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB'));
    },
    staleTime: 60_000,
  });
