/** What the log keeps of a failure. */
export type LoggedError = {
  type: string;
  message: string;
  stack: string;
  cause?: LoggedError;
  errors?: LoggedError[];
  [known: string]: unknown;
};

/**
 * A failure without what people typed. The database says in its details, and drizzle in its message and parameters, what
 * was being written: private details, letters, passwords' hashes. Where it happened and which rule said so is enough.
 */
export function loggedError(error: unknown): LoggedError {
  if (!(error instanceof Error)) return { type: typeof error, message: '', stack: '' };
  const told = Object.fromEntries(
    namesOfThings.flatMap((name) => (name in error ? [[name, Reflect.get(error, name)]] : [])),
  );
  return {
    type: error.constructor.name,
    message: withoutValues(error.message),
    stack: framesOf(error),
    ...told,
    ...(error instanceof AggregateError && { errors: error.errors.map(loggedError) }),
    ...(error.cause !== undefined && { cause: loggedError(error.cause) }),
  };
}

/** Of a failure of the database, the network or the mail server: names and codes, never contents. */
const namesOfThings = [
  'code',
  'statusCode',
  'syscall',
  'address',
  'port',
  'command',
  'responseCode',
  'severity',
  'schema',
  'table',
  'column',
  'constraint',
];

/** Drizzle writes the parameters after the statement; PostgreSQL quotes the value it could not take last. */
const withoutValues = (message: string): string => message.replace(/\nparams:.*$/s, '').replace(/: ".*"$/s, '');

/** The stack begins with the message. */
const framesOf = ({ stack = '' }: Error): string =>
  stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .join('\n');
