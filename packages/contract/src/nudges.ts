import { Id, NudgeDraft, NudgeWords } from '@trivet/domain';
import { z } from 'zod';
import { type Contract, endpoint } from './kernel/endpoint.ts';

const inPartnership = z.strictObject({ partnershipId: Id });

/** Somebody who would be asked for a part, or why they would not. */
const NudgeTarget = z
  .strictObject({
    contributionId: Id,
    partnerId: Id,
    partnerName: z.string(),
    /** The period of the report */
    label: z.string(),
    /** Null where the partner has nobody here */
    personId: Id.nullable(),
    personName: z.string().nullable(),
    /** By letter and in the product, or in the product alone */
    channel: z.enum(['email', 'in_app']),
    /** Letters to them have come back: better to speak to them */
    bounced: z.boolean(),
    /** Why they are left alone; null when they are asked */
    held: z
      .strictObject({
        code: z.enum(['not_owed', 'nobody_there', 'reminded_already', 'switched_off']),
        words: z.string(),
      })
      .nullable(),
  })
  .meta({ id: 'NudgeTarget' });
export type NudgeTarget = z.output<typeof NudgeTarget>;

const NudgePreview = z
  .strictObject({
    targets: z.array(NudgeTarget),
    /** What each person would read, word for word; whoever has no letters reads it in the product */
    letters: z.array(z.strictObject({ personId: Id, personName: z.string(), subject: z.string(), text: z.string() })),
  })
  .meta({ id: 'NudgePreview' });
export type NudgePreview = z.output<typeof NudgePreview>;

const ids = z
  .string()
  .max(4000)
  .transform((value) => value.split(','))
  .pipe(NudgeDraft.shape.contributionIds);

export const nudges = {
  preview: endpoint({
    method: 'GET',
    path: '/partnerships/:partnershipId/nudges/preview',
    summary: 'See whom a reminder of your own would reach, and read it before it goes',
    action: 'nudge.see',
    params: inPartnership,
    query: z.strictObject({ contributionIds: ids, words: NudgeWords.default('') }),
    result: NudgePreview,
  }),
  give: endpoint({
    method: 'POST',
    path: '/partnerships/:partnershipId/nudges',
    summary: 'Remind partners of their part of a report by name, at once; nobody twice on a working day',
    action: 'nudge.give',
    params: inPartnership,
    body: NudgeDraft,
    result: z.strictObject({ targets: z.array(NudgeTarget) }).meta({ id: 'NudgesGiven' }),
  }),
} as const satisfies Contract;
