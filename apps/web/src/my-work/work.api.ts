import { queryOptions } from '@tanstack/react-query';
import { api } from '../lib/api.ts';

/** What I owe in all my partnerships, overdue first. */
export const workQuery = queryOptions({
  queryKey: ['work'],
  queryFn: () => api.work.get({ params: {} }),
});
