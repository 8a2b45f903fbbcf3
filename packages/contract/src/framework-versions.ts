import {
  DatedValue,
  Day,
  FrameworkContent,
  frameworkFields,
  FrameworkVersion,
  FrameworkVersionDraft,
  Id,
} from '@trivet/domain';
import { z } from 'zod';
import { type Contract, endpoint } from './kernel/endpoint.ts';
import { listQuery, pageOf, represented } from './kernel/lists.ts';

const inWorkspace = z.strictObject({ workspaceId: Id });

const numbered = z
  .string()
  .regex(/^[1-9]\d{0,5}$/, 'Enter the number of a version')
  .transform(Number);

/** A version by its number, or what stands today. */
const whichText = z
  .string()
  .regex(/^(today|[1-9]\d{0,5})$/, 'Enter the number of a version, or today')
  .transform((value) => (value === 'today' ? value : Number(value)))
  .optional();

const Listed = z
  .strictObject({
    ...FrameworkVersion.shape,
    publishedByName: z.string().nullable(),
    /** The day from which the version after it is in force instead; null while there is none */
    replacedOn: Day.nullable(),
  })
  .meta({ id: 'ListedFrameworkVersion' });
const Represented = represented(
  Listed.extend({
    content: FrameworkContent,
    /** Whether it reads as it did when its fingerprint was taken */
    isIntact: z.boolean(),
  }),
).meta({ id: 'FrameworkVersionRepresentation' });
export type ListedFrameworkVersion = z.output<typeof Listed>;
export type FrameworkVersionRepresentation = z.output<typeof Represented>;

/** The version that was in force on the day of a report. */
export const FrameworkInForce = FrameworkVersion.pick({ id: true, number: true, name: true, inForceFrom: true }).meta({
  id: 'FrameworkInForce',
});
export type FrameworkInForce = z.output<typeof FrameworkInForce>;

const value = z.union([z.string(), z.boolean(), z.array(DatedValue), z.null()]);

const Which = z.union([z.int(), z.literal('today')]);

const Comparison = z
  .strictObject({
    from: Which,
    to: Which,
    added: z.int(),
    changed: z.int(),
    ended: z.int(),
    /** Each outcome before its indicators, in the order of the later text; what ended comes last */
    changes: z.array(
      z.strictObject({
        of: z.enum(['outcome', 'indicator']),
        id: Id,
        /** As people quote it: `O4`, `I-012` */
        reference: z.string(),
        /** The statement of an outcome, the title of an indicator */
        title: z.string(),
        change: z.enum(['added', 'changed', 'ended']),
        /** What reads otherwise; empty unless it changed */
        fields: z.array(z.strictObject({ field: z.enum(frameworkFields), was: value, is: value })),
      }),
    ),
  })
  .meta({ id: 'FrameworkComparison' });
export type FrameworkComparison = z.output<typeof Comparison>;

const all = '/workspaces/:workspaceId/framework-versions';

export const frameworkVersions = {
  list: endpoint({
    method: 'GET',
    path: all,
    summary: 'List the published versions of the outcomes and indicators, the newest first',
    action: 'framework_version.see',
    params: inWorkspace,
    query: listQuery({ number: numbered.optional() }, ['-number']),
    result: pageOf(Listed),
  }),
  publish: endpoint({
    method: 'POST',
    path: all,
    summary: 'Publish the outcomes and indicators as they stand, as a version that is never changed',
    action: 'framework_version.publish',
    params: inWorkspace,
    body: FrameworkVersionDraft,
    result: Represented,
  }),
  get: endpoint({
    method: 'GET',
    path: `${all}/:frameworkVersionId`,
    summary: 'Read a version with all it says, and whether it still reads as it was published',
    action: 'framework_version.see',
    params: inWorkspace.extend({ frameworkVersionId: Id }),
    result: Represented,
  }),
  compare: endpoint({
    method: 'GET',
    path: '/workspaces/:workspaceId/framework-comparison',
    summary:
      'Compare any two versions of the outcomes and indicators, or one with what stands today; left out, the last with today',
    action: 'framework_version.see',
    params: inWorkspace,
    query: z.strictObject({ from: whichText, to: whichText }),
    result: Comparison,
  }),
} as const satisfies Contract;
