import { useState } from 'react';
import type { FieldValues, Path, PathValue } from 'react-hook-form';

/** What the server holds now, who changed it and when. */
export type Theirs<Values> = { values: Values; by: string; at: string };

/** After a 412: fetches theirs and holds them until each difference is settled. */
export const useConflict = <Values extends FieldValues>(
  load: (() => Promise<Theirs<Values>>) | undefined,
  set: <Name extends Path<Values>>(name: Name, value: PathValue<Values, Name>) => void,
) => {
  const [theirs, setTheirs] = useState<Theirs<Values> | null>(null);
  return {
    theirs,
    /** True when theirs could be fetched and are now shown. */
    open: async () => {
      if (!load) return false;
      setTheirs(await load());
      return true;
    },
    useTheirs: <Name extends Path<Values>>(name: Name) => {
      if (theirs) set(name, theirs.values[name]);
    },
    close: () => setTheirs(null),
  };
};
