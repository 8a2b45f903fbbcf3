import * as z from 'zod/mini';

const words = (least: number) => z.object({ words: z.string().check(z.trim(), z.minLength(least), z.maxLength(2000)) });

/** The words an ending asks for. */
export const EndActionForm = words(1);

/** The words that may be left out. */
export const MayEndForm = words(0);
