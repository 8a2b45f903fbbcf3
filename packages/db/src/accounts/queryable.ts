import type { Client, Pool } from '../kernel/pool.ts';

/** The pool of trivet_auth, or one of its transactions: the only ones that reach schema auth. */
export type AuthDb = Pick<Pool | Client, 'query'>;
