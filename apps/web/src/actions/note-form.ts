import * as z from 'zod/mini';

/** What is new of an action. */
export const NoteSchema = z.object({ note: z.string().check(z.trim(), z.minLength(1), z.maxLength(2000)) });
