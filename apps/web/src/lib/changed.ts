type Sent<Values> = { [Name in keyof Values]?: Values[Name] | undefined };

/** Only what changed is sent: two people who edit different fields do not meet. Lists and objects count by what is in them. */
export const changed = <Values extends object>(values: Sent<Values>, from: Sent<Values>): Partial<Values> => {
  const before = new Map(Object.entries(from));
  const differs = ([name, value]: [string, unknown]) =>
    value !== undefined && JSON.stringify(value) !== JSON.stringify(before.get(name));
  // The entries are those of `values`, fewer at most.
  return Object.fromEntries(Object.entries(values).filter(differs)) as Partial<Values>;
};
