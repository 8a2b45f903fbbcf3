import { BroughtPartnership, Id, largestCopy, PartnershipCode } from '@trivet/domain';
import { z } from 'zod';
import { type Contract, endpoint } from './kernel/endpoint.ts';
import { zip } from './partnership-copies.ts';

const inWorkspace = z.strictObject({ workspaceId: Id });

/** Who or what an archive names, and who or what it would be here; null for what is not here */
const Named = z.strictObject({ name: z.string(), here: z.string().nullable() });

const Preview = z
  .strictObject({
    /** Of the archive */
    sha256: z.string(),
    name: z.string(),
    /** What it would be called by here */
    code: z.string(),
    /** Another partnership here is called so: choose another code */
    isCodeTaken: z.boolean(),
    from: z.strictObject({ workspace: z.string(), day: z.string(), askedBy: z.string() }),
    /** How many rows of which table */
    rows: z.array(z.strictObject({ table: z.string(), rows: z.int() })),
    papers: z.int(),
    /** By their e-mail addresses; who is not here is added without a log-in, and nobody writes to them */
    people: z.array(Named.extend({ email: z.string() })),
    /** By their names; what is not here is added */
    organisations: z.array(Named),
    /** By their words; those that are not here must be added first */
    outcomes: z.array(Named),
    indicators: z.array(Named),
    /** What does not come, and why */
    leftOut: z.array(z.strictObject({ what: z.string(), why: z.string() })),
    /** Whether it can come in as it is */
    canComeIn: z.boolean(),
  })
  .meta({ id: 'BroughtPartnershipPreview' });
export type BroughtPartnershipPreview = z.output<typeof Preview>;

const Represented = z
  .strictObject({ ...BroughtPartnership.shape, name: z.string(), code: z.string() })
  .meta({ id: 'BroughtPartnershipRepresentation' });

const bringing = {
  action: 'brought_partnership.bring_in',
  params: inWorkspace,
  query: z.strictObject({
    /** What to call it by, where its own code is taken */
    code: PartnershipCode.optional(),
  }),
  takes: [zip],
  bodyLimit: largestCopy,
  isConfided: true,
} as const;

export const broughtPartnerships = {
  preview: endpoint({
    method: 'POST',
    path: '/workspaces/:workspaceId/brought-partnerships/preview',
    summary:
      'Look at an archive of a partnership before it is brought in: what would come, who and what is found again here, who would be added, and what stands in the way. Nothing is written',
    ...bringing,
    success: 200,
    result: Preview,
  }),
  bringIn: endpoint({
    method: 'POST',
    path: '/workspaces/:workspaceId/brought-partnerships',
    summary:
      'Bring a whole partnership in from an archive, all of it or nothing: with new ids, its history and its documents. Its trail here begins with the fingerprint of the archive; who brings it becomes nothing in it',
    ...bringing,
    result: Represented,
  }),
} as const satisfies Contract;
