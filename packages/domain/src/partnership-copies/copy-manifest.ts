import { z } from 'zod';
import { Day, Id, Instant } from '../kernel/fields.ts';
import { OrganisationDraft } from '../organisations/organisation.ts';

/** The form of the archive. It goes up when an older Trivet could not read what a newer one writes. */
export const copyFormat = 'trivet-partnership';
export const copyFormatVersion = 1;

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** A file of the archive. Each is named but the manifest itself and the words for its readers. */
const CopyFile = z.strictObject({
  path: z.string().min(1).max(300),
  bytes: z.int().min(0),
  sha256: Sha256,
  /** How many rows it holds; null for a document */
  rows: z.int().min(0).nullable(),
});
export type CopyFile = z.output<typeof CopyFile>;

/** What an archive says of itself: where it is from, what is in it and what was left out. */
export const CopyManifest = z.strictObject({
  format: z.literal(copyFormat),
  formatVersion: z.literal(copyFormatVersion),
  productVersion: z.string().max(40),
  workspace: z.strictObject({ id: Id, name: z.string().min(1).max(200) }),
  partnership: z.strictObject({ id: Id, code: z.string().min(1).max(20), name: z.string().min(1).max(200) }),
  /** The day in the workspace and the moment that all of it is of */
  day: Day,
  madeAt: Instant,
  askedBy: z.strictObject({ id: Id, name: z.string().max(200) }),
  files: z.array(CopyFile).max(2000),
  leftOut: z.array(z.strictObject({ what: z.string().max(200), why: z.string().max(300) })).max(200),
});
export type CopyManifest = z.output<typeof CopyManifest>;

/** The people and things of the workspace that the rows name: as much as finds them again elsewhere. */
export const CopiedPerson = z.strictObject({ id: Id, name: z.string().min(1).max(200), email: z.email().max(254) });
export const CopiedOrganisation = OrganisationDraft.pick({
  name: true,
  shortName: true,
  kind: true,
  sector: true,
  governingBody: true,
}).extend({
  id: Id,
});
export const CopiedOutcome = z.strictObject({
  id: Id,
  code: z.string().min(1).max(12),
  name: z.string().min(1).max(300),
});
export const CopiedIndicator = z.strictObject({ id: Id, name: z.string().min(1).max(200) });
