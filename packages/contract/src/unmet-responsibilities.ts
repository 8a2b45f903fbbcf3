import {
  Day,
  Id,
  UnmetClosure,
  UnmetDraft,
  UnmetReply,
  UnmetResponsibility,
  UnmetStatus,
  UnmetStep,
  UnmetStepTaking,
} from '@trivet/domain';
import { z } from 'zod';
import { type Contract, endpoint } from './kernel/endpoint.ts';
import { choices, listQuery, pageOf, represented, words } from './kernel/lists.ts';

const Listed = z
  .strictObject({
    ...UnmetResponsibility.shape,
    /** As people quote it: `CODE-U-002` */
    reference: z.string(),
    partnerName: z.string(),
    partnerShortName: z.string(),
    lineReference: z.string().nullable(),
    lineWhatFor: z.string().nullable(),
    reportPeriodStartsOn: Day.nullable(),
    policyReference: z.string().nullable(),
    policyTitle: z.string().nullable(),
  })
  .meta({ id: 'ListedUnmetResponsibility' });
export type ListedUnmetResponsibility = z.output<typeof Listed>;

const Entry = z
  .strictObject({
    id: Id,
    /** Null for what the partner said */
    step: UnmetStep.nullable(),
    takenOn: Day,
    words: z.string(),
    byName: z.string(),
  })
  .meta({ id: 'UnmetEntry' });
export type UnmetEntry = z.output<typeof Entry>;

const Represented = represented(
  Listed.extend({
    /** Every step as it was taken and every answer, the first first */
    entries: z.array(Entry),
  }),
).meta({ id: 'UnmetResponsibilityRepresentation' });
export type UnmetResponsibilityRepresentation = z.output<typeof Represented>;

const inPartnership = z.strictObject({ partnershipId: Id });
const oneUnmet = inPartnership.extend({ unmetId: Id });
const all = '/partnerships/:partnershipId/unmet-responsibilities';
const one = `${all}/:unmetId` as const;

export const unmetResponsibilities = {
  list: endpoint({
    method: 'GET',
    path: all,
    summary: 'List responsibilities that are not met, as far as they concern you: the newest first',
    action: 'unmet_responsibility.see',
    params: inPartnership,
    query: listQuery(
      {
        status: choices(UnmetStatus),
        partnerId: Id.optional(),
        lineId: Id.optional(),
        reportId: Id.optional(),
        reference: words,
      },
      ['-reference', 'nextStepDueOn'],
    ),
    result: pageOf(Listed),
  }),
  open: endpoint({
    method: 'POST',
    path: all,
    summary: 'Begin the policy for a responsibility that a partner does not meet; support is the first step',
    action: 'unmet_responsibility.open',
    params: inPartnership,
    body: UnmetDraft,
    result: Represented,
  }),
  get: endpoint({
    method: 'GET',
    path: one,
    summary: 'Read one, with each step that was taken and what the partner said',
    action: 'unmet_responsibility.see',
    params: oneUnmet,
    result: Represented,
  }),
  takeStep: endpoint({
    method: 'POST',
    path: `${one}/steps`,
    summary: 'Record the step that is next, in words, and by when the one after it is taken',
    action: 'unmet_responsibility.take_step',
    params: oneUnmet,
    body: UnmetStepTaking,
    result: Represented,
    // Sent twice, it would be recorded once, and the second time refused.
    ifMatch: true,
  }),
  reply: endpoint({
    method: 'POST',
    path: `${one}/replies`,
    summary: 'Answer for the partner it is about',
    action: 'unmet_responsibility.reply',
    params: oneUnmet,
    body: UnmetReply,
    result: Represented,
  }),
  close: endpoint({
    method: 'PUT',
    path: `${one}/closure`,
    summary: 'Close one: it is met, or the matter ended another way',
    action: 'unmet_responsibility.close',
    params: oneUnmet,
    body: UnmetClosure,
    result: Represented,
  }),
} as const satisfies Contract;
