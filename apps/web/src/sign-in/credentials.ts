import * as z from 'zod/mini';

/** What a sign-in needs: whether it is right is only for the server to say. */
export const Credentials = z.object({
  email: z.string().check(z.trim(), z.includes('@')),
  password: z.string().check(z.minLength(1)),
  remember: z.boolean(),
});
