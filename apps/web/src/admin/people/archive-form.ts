import * as z from 'zod/mini';

/** Whoever still holds posts is archived only with a word about them. */
export const archiveForm = (postsHeld: number) =>
  z.object({ leavingPosts: z.boolean().check(z.refine((leaving) => leaving || postsHeld === 0)) });
