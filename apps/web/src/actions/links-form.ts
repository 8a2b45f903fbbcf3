import * as z from 'zod/mini';

const ids = z.array(z.uuid()).check(z.maxLength(20));

/** Who helps, and what must be finished first. */
export const LinksForm = z.object({ personIds: ids, waitsForIds: ids });
