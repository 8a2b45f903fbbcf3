import * as z from 'zod/mini';

export const RiskExample = z.object({
  title: z.string().check(z.trim(), z.minLength(1)),
  likelihood: z.number(),
  ownerId: z.string(),
  reviewOn: z.nullable(z.string()),
  cost: z.nullable(z.number()),
});
