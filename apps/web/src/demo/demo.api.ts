import { createClient, demo } from '@trivet/contract';
import { queryOptions } from '@tanstack/react-query';

/** The demo's own operations: there only where the product runs with invented data. */
export const demoApi = createClient({ demo }, { baseUrl: '/api/v1' }).demo;

export const lettersQuery = queryOptions({
  queryKey: ['demo', 'letters'],
  queryFn: () => demoApi.listMail({ params: {} }),
  refetchInterval: 5000,
});

export const letterQuery = (letterId: string) =>
  queryOptions({
    queryKey: ['demo', 'letters', letterId],
    queryFn: () => demoApi.readLetter({ params: { letterId } }),
  });
