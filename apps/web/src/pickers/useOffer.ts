import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useRested } from '../lib/useRested.ts';
import { itemText, type ComboItem, type ComboProps } from '../ui/Combobox.tsx';

type Offer = Pick<ComboProps, 'items' | 'onSearch' | 'isSearching'>;
type Page<Item> = { items: readonly Item[]; next: string | null };

type Source<Item> = {
  /** Begins with the concept, so that what others change is read anew: ['people', workspaceId]. */
  key: readonly string[];
  list: (query: { q?: string; limit: string }) => Promise<Page<Item>>;
  get: (id: string) => Promise<Item>;
  show: (item: Item) => ComboItem;
};

/**
 * What a picker offers of a list that may be long: all of it where one page of the server holds it, else what the server
 * finds for the words typed. What is chosen is always there, so that its name shows.
 */
export const useOffer = <Item extends { id: string }>(source: Source<Item>, chosenId: string | null): Offer => {
  const { key, list, get, show } = source;
  const [words, search] = useState('');
  const first = useQuery({ queryKey: [...key, 'offer'], queryFn: () => list({ limit: '200' }), staleTime: 60_000 });
  const isLong = first.data !== undefined && first.data.next !== null;
  const isNarrowed = isLong && words !== '';
  const found = useQuery({
    queryKey: [...key, 'offer', words],
    queryFn: () => list({ q: words, limit: '50' }),
    enabled: isNarrowed,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
  const listed = (isNarrowed ? found.data : first.data)?.items ?? [];
  const isMissing = chosenId !== null && first.data !== undefined && !listed.some(({ id }) => id === chosenId);
  const chosen = useQuery({
    queryKey: [...key, 'one', chosenId],
    queryFn: () => get(chosenId ?? ''),
    enabled: isMissing,
  });
  const items = (isMissing && chosen.data ? [...listed, chosen.data] : listed).map(show);
  const rested = useRested((typed: string) => search(wordsIn(typed, items)));
  return { items, ...(isLong && { onSearch: rested, isSearching: found.isFetching }) };
};

/** What a box shows of what is chosen is nothing to search for. */
const wordsIn = (typed: string, items: readonly ComboItem[]) =>
  items.some((item) => itemText(item) === typed) ? '' : typed.trim().slice(0, 100);
