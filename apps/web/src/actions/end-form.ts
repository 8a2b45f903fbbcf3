import * as z from 'zod/mini';

/** The words an ending asks for. */
export const EndActionForm = z.object({ words: z.string().check(z.trim(), z.minLength(1), z.maxLength(2000)) });
