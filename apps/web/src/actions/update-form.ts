import * as z from 'zod/mini';
import { deliveries } from './delivery.ts';
import { t } from './actions.strings.ts';

/** What someone says of an action. All but 'on track' say why: the next reader asks it first. */
export const ActionUpdateForm = z
  .object({
    delivery: z.enum(deliveries),
    note: z.string().check(z.trim(), z.maxLength(500, t('actions.update.noteTooLong'))),
    evidence: z.string().check(z.trim(), z.maxLength(2000)),
    percent: z.int().check(z.gte(0), z.lte(99)),
    dueOn: z.nullable(z.string()),
  })
  .check(
    z.refine(({ delivery, note }) => delivery === 'on_track' || note !== '', {
      path: ['note'],
      error: t('actions.update.noteMissing'),
    }),
  );
