type Sent<Values> = { [Name in keyof Values]?: Values[Name] | undefined };

/** Only what changed is sent: two people who edit different fields do not meet. */
export const changedFrom = <Values extends object>(values: Sent<Values>, before: Values): Partial<Values> => {
  // Object.entries loses which names these are: they are those of `values`.
  const isChanged = ([name, value]: [string, unknown]) =>
    value !== undefined && !same(value, before[name as keyof Values]);
  return Object.fromEntries(Object.entries(values).filter(isChanged)) as Partial<Values>;
};

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
