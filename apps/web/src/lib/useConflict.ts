import { useState } from 'react';
import type { FieldValues, Path, PathValue } from 'react-hook-form';
import { lastChangeOf, type Changed } from './lastChange.ts';

/** What the server holds now, and the record it comes from; `by` where it is known already who changed that. */
export type Theirs<Values> = { values: Values; of: Changed; by?: string | undefined };

type Shown<Values> = { values: Values; by: string; at: string };

/** After a 412: fetches theirs and holds them until each difference is settled. */
export const useConflict = <Values extends FieldValues>(
  load: (() => Promise<Theirs<Values>>) | undefined,
  set: <Name extends Path<Values>>(name: Name, value: PathValue<Values, Name>) => void,
) => {
  const [theirs, setTheirs] = useState<Shown<Values> | null>(null);
  return {
    theirs,
    /** True when theirs could be fetched and are now shown. */
    open: async () => {
      if (!load) return false;
      const { values, of, by } = await load();
      setTheirs({ values, ...(by === undefined ? await lastChangeOf(of) : { by, at: of.updatedAt }) });
      return true;
    },
    useTheirs: <Name extends Path<Values>>(name: Name) => {
      if (theirs) set(name, theirs.values[name]);
    },
    close: () => setTheirs(null),
  };
};
