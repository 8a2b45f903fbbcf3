import { type SQL, sql } from 'drizzle-orm';

/** A sum of whole pence as a number: by way of JSON, for a bigint would come as text and a float is never made of it. */
export const penceOf = (sum: SQL): SQL<number> => sql<number>`to_json(coalesce(${sum}, 0)::bigint)`;
