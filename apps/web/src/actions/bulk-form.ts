import * as z from 'zod/mini';
import { t } from './bulk.strings.ts';

const statuses = ['agreed', 'in_progress', 'blocked', 'done', 'ceased'] as const;
export type BulkStatus = (typeof statuses)[number];

/** What is the same for all of them afterwards; what was left alone is left out. */
export type SharedChanges = {
  ownerPartnerId?: string;
  ownerPersonId?: string | null;
  dueOn?: string;
  priority?: 'low' | 'medium' | 'high';
  status?: BulkStatus;
  note: string;
};

const needsWords = ['blocked', 'done', 'ceased'];

/** At least one change, and words with a status that needs them. */
export const BulkForm = z.pipe(
  z
    .object({
      ownerPartnerId: z.string(),
      ownerPersonId: z.nullable(z.string()),
      dueOn: z.nullable(z.string()),
      priority: z.enum(['', 'low', 'medium', 'high']),
      status: z.enum(['', ...statuses]),
      note: z.string().check(z.trim(), z.maxLength(2000)),
    })
    .check(
      z.refine(({ status, note }) => !needsWords.includes(status) || note !== '', {
        path: ['note'],
        error: t('bulk.noteMissing'),
      }),
      z.refine(
        ({ ownerPartnerId, dueOn, priority, status }) => Boolean(ownerPartnerId || dueOn || priority || status),
        {
          path: ['status'],
          error: t('bulk.nothing'),
        },
      ),
    ),
  z.transform(({ ownerPartnerId, ownerPersonId, dueOn, priority, status, note }): SharedChanges => ({
    ...(ownerPartnerId && { ownerPartnerId, ownerPersonId }),
    ...(dueOn && { dueOn }),
    ...(priority && { priority }),
    ...(status && { status }),
    note,
  })),
);
