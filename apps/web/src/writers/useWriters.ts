import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { Writer, Writers } from '@trivet/contract';
import { useEffect, useEffectEvent, useRef } from 'react';

type Place<Field extends string> = { field: Field | null; takeOver?: boolean };

/** Said this often that one is still here: the server forgets whoever it has not heard of for 30 seconds. */
const sayAgainAfter = 10_000;
/** From one field to the next one leaves the first: said once, when the focus rests. */
const rest = 150;

/**
 * Where everyone is in a text that several people write, and where this person is. Whoever is in a field is named to the
 * others; nobody is kept from writing by it, for one may take over. A window that is hidden or closed lapses by itself.
 */
export const useWriters = <Field extends string>(
  subjectId: string,
  tell: (place: Place<Field>) => Promise<Writers>,
): WritersHere<Field> => {
  const queries = useQueryClient();
  const at = useRef<Place<Field>>({ field: null });
  const timer = useRef(0);
  const queryKey = ['writers', subjectId];
  const { data } = useQuery({
    queryKey,
    queryFn: () => tell(at.current),
    refetchInterval: sayAgainAfter,
    gcTime: 0,
    retry: false,
  });
  const go = (place: Place<Field>) => {
    at.current = place;
    clearTimeout(timer.current);
    timer.current = window.setTimeout(() => {
      void queries.invalidateQueries({ queryKey }).then(() => (at.current = { field: at.current.field }));
    }, rest);
  };
  const leave = useEffectEvent(() => {
    clearTimeout(timer.current);
    tell({ field: null }).catch(() => undefined);
  });
  useEffect(() => () => leave(), []);
  const others = (data?.items ?? []).filter(({ isMe }) => !isMe);
  return {
    others,
    holderOf: (field) => others.find((writer) => writer.field === field) ?? null,
    enter: (field) => go({ field }),
    leave: () => go({ field: null }),
    takeOver: (field) => go({ field, takeOver: true }),
  };
};

export type WritersHere<Field extends string> = {
  others: readonly Writer[];
  /** Who else is in a field */
  holderOf: (field: Field) => Writer | null;
  enter: (field: Field) => void;
  leave: () => void;
  takeOver: (field: Field) => void;
};
