import { z } from 'zod';
import { type Change, type Decision, decide } from '../kernel/change.ts';
import { Id, Instant, line, text, WebAddress, workspaceRecord } from '../kernel/fields.ts';
import { always, assertAllows, type Guards } from '../kernel/guards.ts';
import { type Kind, merged, patchOf } from '../kernel/kind.ts';
import { cannotBe } from '../kernel/refusal.ts';

export const OrganisationKind = z.enum([
  'department',
  'agency',
  'arms_length_body',
  'council',
  'health_trust',
  'blue_light_service',
  'education',
  'voluntary_or_community',
  'private',
  'other',
]);
export type OrganisationKind = z.output<typeof OrganisationKind>;

export const Sector = z.enum(['public', 'third', 'private']);
export type Sector = z.output<typeof Sector>;

const OrganisationFields = z.strictObject({
  name: line(200, 'Enter the organisation’s name'),
  shortName: line(40, 'Enter a short name, as people say it'),
  kind: OrganisationKind,
  sector: Sector,
  parentId: Id.nullable(),
  /** Whom it answers to upwards: a minister, a board, a council, a funder */
  governingBody: text(200),
  website: WebAddress.nullable(),
});

/** What is needed to add an organisation; the rest may follow. */
export const OrganisationDraft = OrganisationFields.extend({
  parentId: Id.nullable().default(null),
  governingBody: text(200).default(''),
  website: WebAddress.nullable().default(null),
}).meta({ id: 'OrganisationDraft' });
export type OrganisationDraft = z.output<typeof OrganisationDraft>;

export const OrganisationPatch = patchOf(OrganisationFields).meta({ id: 'OrganisationPatch' });
export type OrganisationPatch = z.output<typeof OrganisationPatch>;

export const OrganisationLead = z.strictObject({ personId: Id.nullable() }).meta({ id: 'OrganisationLead' });
export type OrganisationLead = z.output<typeof OrganisationLead>;

export const OrganisationMerge = z.strictObject({ intoId: Id }).meta({ id: 'OrganisationMerge' });
export type OrganisationMerge = z.output<typeof OrganisationMerge>;

export const Organisation = z
  .strictObject({
    ...workspaceRecord,
    ...OrganisationFields.shape,
    /** Who answers for its part in all its partnerships */
    leadPersonId: Id.nullable(),
    /** Set when it was a duplicate of another: its past stays under its own name */
    mergedIntoId: Id.nullable(),
    archivedAt: Instant.nullable(),
  })
  .meta({ id: 'Organisation' });
export type Organisation = z.output<typeof Organisation>;

export type OrganisationEvent =
  | { type: 'organisation.added'; payload: Record<never, never> }
  | { type: 'organisation.edited'; payload: { fields: string[] } }
  | { type: 'organisation.lead_appointed'; payload: { personId: string | null } }
  | { type: 'organisation.merged'; payload: { intoId: string } }
  | { type: 'organisation.archived'; payload: Record<never, never> }
  | { type: 'organisation.restored'; payload: Record<never, never> };

type OrganisationChange = Change<Organisation, OrganisationEvent>;

const inUse = ({ archivedAt }: Organisation) =>
  archivedAt ? (['organisation_archived', 'This organisation is archived. Restore it to change it.'] as const) : null;
const restorable = ({ archivedAt, mergedIntoId }: Organisation) => {
  if (mergedIntoId) return ['organisation_merged', 'This organisation was merged into another and stays so.'] as const;
  return archivedAt ? null : (['organisation_in_use', 'This organisation is not archived.'] as const);
};

const organisationGuards = {
  'organisation.see': always,
  'organisation.edit': inUse,
  'organisation.appoint_lead': inUse,
  'organisation.merge': inUse,
  'organisation.archive': inUse,
  'organisation.restore': restorable,
} satisfies Guards<Organisation>;

export const organisationKind: Kind<Organisation> = {
  subject: 'organisation',
  schema: Organisation,
  guards: organisationGuards,
  edit: { action: 'organisation.edit', fields: OrganisationFields },
  heldBy: () => ({}),
  tracks: [],
};

export function addOrganisation(
  draft: OrganisationDraft,
  { id, workspaceId }: { id: string; workspaceId: string },
  { at }: Decision,
): OrganisationChange {
  const organisation: Organisation = {
    ...draft,
    id,
    workspaceId,
    leadPersonId: null,
    mergedIntoId: null,
    archivedAt: null,
    version: 1,
    createdAt: at,
    updatedAt: at,
  };
  return decide(Organisation, null, organisation, { type: 'organisation.added', payload: {} });
}

export function editOrganisation(organisation: Organisation, patch: OrganisationPatch): OrganisationChange {
  assertAllows(organisationGuards, 'organisation.edit', organisation);
  if (patch.parentId === organisation.id)
    throw cannotBe('/parentId', 'own_parent', 'An organisation cannot be its own parent');
  const payload = { fields: Object.keys(patch) };
  return decide(Organisation, organisation, merged(organisation, patch), { type: 'organisation.edited', payload });
}

export function appointOrganisationLead(
  organisation: Organisation,
  { personId }: OrganisationLead,
): OrganisationChange {
  assertAllows(organisationGuards, 'organisation.appoint_lead', organisation);
  const after = { ...organisation, leadPersonId: personId };
  return decide(Organisation, organisation, after, { type: 'organisation.lead_appointed', payload: { personId } });
}

/** A duplicate gives way to the organisation it repeats; what it did stays under its own name. */
export function mergeOrganisation(duplicate: Organisation, into: Organisation, { at }: Decision): OrganisationChange {
  assertAllows(organisationGuards, 'organisation.merge', duplicate);
  if (into.id === duplicate.id)
    throw cannotBe('/intoId', 'same_organisation', 'Choose another organisation to merge into');
  if (into.archivedAt)
    throw cannotBe('/intoId', 'organisation_archived', 'Choose an organisation that is not archived');
  const after = { ...duplicate, mergedIntoId: into.id, archivedAt: at };
  return decide(Organisation, duplicate, after, { type: 'organisation.merged', payload: { intoId: into.id } });
}

export function archiveOrganisation(organisation: Organisation, { at }: Decision): OrganisationChange {
  assertAllows(organisationGuards, 'organisation.archive', organisation);
  const after = { ...organisation, archivedAt: at };
  return decide(Organisation, organisation, after, { type: 'organisation.archived', payload: {} });
}

export function restoreOrganisation(organisation: Organisation): OrganisationChange {
  assertAllows(organisationGuards, 'organisation.restore', organisation);
  const after = { ...organisation, archivedAt: null };
  return decide(Organisation, organisation, after, { type: 'organisation.restored', payload: {} });
}
