import type { ReactNode } from 'react';
import { problemOf } from '../lib/problem.ts';
import { Failed } from './Failed.tsx';
import { Skeleton } from './Skeleton.tsx';

type Query<Data> = { data: Data | undefined; error: unknown; isPending: boolean; refetch: () => unknown };

type Props<Data> = {
  /** What TanStack's `useQuery` returned. */
  query: Query<Data>;
  /** What is loaded, at the start of a sentence: 'Risks'. */
  what: string;
  /** The shape while loading; by default lines of text. */
  shape?: 'text' | 'rows' | 'tiles';
  count?: number;
  children: (data: Data) => ReactNode;
};

/** A region that waits for the server: skeleton, then content, or what failed with a way to try again. */
export function Loaded<Data>({ query, what, shape, count, children }: Props<Data>) {
  if (query.data !== undefined) return children(query.data);
  const retry = () => void query.refetch();
  if (query.error) return <Failed what={what} onRetry={retry} reference={problemOf(query.error).requestId} />;
  return <Skeleton what={what} onRetry={retry} {...(shape && { shape })} {...(count && { count })} />;
}
