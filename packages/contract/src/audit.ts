import { Day, Id, Instant } from '@trivet/domain';
import { z } from 'zod';
import { type Contract, endpoint } from './kernel/endpoint.ts';
import { listQuery, pageOf } from './kernel/lists.ts';

const Word = z.string().regex(/^[a-z_.]{1,60}$/, 'Enter a name, like risk or risk.edit');

/** Newest first, always: a trail has one order. */
const filters = listQuery(
  {
    personId: Id.optional(),
    subject: Word.optional(),
    subjectId: Id.optional(),
    action: Word.optional(),
    /** Calendar days in the workspace's time zone, both included */
    from: Day.optional(),
    to: Day.optional(),
  },
  ['-at'],
).omit({ sort: true });

const Entry = z
  .strictObject({
    /** The chain and the place in it */
    id: z.string(),
    chainId: Id,
    sequence: z.int(),
    /** Null for what belongs to the workspace as a whole */
    partnershipId: Id.nullable(),
    at: Instant,
    personId: Id.nullable(),
    personName: z.string().nullable(),
    /** The job that acted, where no person did */
    job: z.string().nullable(),
    via: z.enum(['session', 'token', 'job']),
    action: z.string(),
    subject: z.string(),
    subjectId: Id,
    requestId: z.string(),
    changes: z.array(z.strictObject({ field: z.string(), before: z.unknown(), after: z.unknown() })),
    /** Words that were erased by law were here */
    blanked: z.boolean(),
    /** SHA-256 over this entry and the one before it, in hexadecimal */
    hash: z.string(),
  })
  .meta({ id: 'AuditEntry' });
export type AuditEntry = z.output<typeof Entry>;

const Anchor = z
  .strictObject({
    number: z.int(),
    at: Instant,
    /** Where every chain of the workspace that had moved stood then, and the SHA-256 of the text before this one; as signed */
    text: z.string(),
    /** Ed25519 over the text, in base64 */
    signature: z.string(),
  })
  .meta({ id: 'AuditAnchor' });

export const audit = {
  list: endpoint({
    method: 'GET',
    path: '/workspaces/:workspaceId/audit',
    summary: 'Read the workspace’s audit trail',
    action: 'audit.see',
    params: z.strictObject({ workspaceId: Id }),
    query: filters,
    result: pageOf(Entry),
  }),
  anchors: endpoint({
    method: 'GET',
    path: '/workspaces/:workspaceId/audit/anchors',
    summary:
      'Take away what was signed of the audit trail, newest first: kept elsewhere, it shows if the trail is rewritten',
    action: 'audit.see',
    params: z.strictObject({ workspaceId: Id }),
    query: listQuery({}, ['-at']).omit({ sort: true, count: true }),
    result: pageOf(Anchor).extend({
      /** As PEM: one of them made each signature */
      publicKeys: z.array(z.string()),
    }),
  }),
  history: endpoint({
    method: 'GET',
    path: '/partnerships/:partnershipId/history',
    summary: 'Read what happened in a partnership, or to one thing in it',
    action: 'history.see',
    params: z.strictObject({ partnershipId: Id }),
    query: filters,
    result: pageOf(Entry),
  }),
} as const satisfies Contract;
