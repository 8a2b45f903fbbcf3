import { Id, Instant, ReportContributionWords, ReportWords } from '@trivet/domain';
import { z } from 'zod';
import { type Contract, endpoint } from './kernel/endpoint.ts';

/** Somebody who has a text open that several people write. */
const Writer = z
  .strictObject({
    personId: Id,
    personName: z.string(),
    /** The field they are in; null where they are in none */
    field: z.string().nullable(),
    since: Instant,
    isMe: z.boolean(),
  })
  .meta({ id: 'Writer' });
export type Writer = z.output<typeof Writer>;

const Writers = z.strictObject({ items: z.array(Writer) }).meta({ id: 'Writers' });
export type Writers = z.output<typeof Writers>;

/** The field I am in, of those that hold text; null while I only have it open. */
const placeIn = <Shape extends z.ZodRawShape>({ shape }: z.ZodObject<Shape>) =>
  z.strictObject({
    field: z.enum(namesOf(shape)).nullable(),
    /** Puts me there though somebody else is: they are told */
    takeOver: z.boolean().default(false),
  });

/** The cast: the names of an object's properties. */
const namesOf = <Shape extends object>(shape: Shape) => Object.keys(shape) as (keyof Shape & string)[];

const ofReport = z.strictObject({ partnershipId: Id, reportId: Id });

export const writers = {
  report: endpoint({
    method: 'PUT',
    path: '/partnerships/:partnershipId/reports/:reportId/writers/me',
    summary:
      'Say in which field of a report I am, and see who else writes it; said again every 10 seconds, else I am gone',
    action: 'report.write',
    params: ofReport,
    body: placeIn(ReportWords),
    result: Writers,
    // It changes no word of the report: only where its writers are.
    ifMatch: false,
  }),
  reportContribution: endpoint({
    method: 'PUT',
    path: '/partnerships/:partnershipId/reports/:reportId/contributions/:partnerId/writers/me',
    summary: 'The same for a partner’s contribution to a report',
    action: 'report_contribution.write',
    params: ofReport.extend({ partnerId: Id }),
    body: placeIn(ReportContributionWords),
    result: Writers,
    ifMatch: false,
  }),
} as const satisfies Contract;
