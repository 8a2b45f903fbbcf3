import { z } from 'zod';

export const WorkspaceRole = z.enum(['administrator', 'gatekeeper', 'auditor', 'curator', 'adviser', 'member']);
export type WorkspaceRole = z.output<typeof WorkspaceRole>;

export const PartnershipRole = z.enum([
  'chair',
  'deputy_chair',
  'coordinator',
  'partner_lead',
  'member',
  'sponsor',
  'broker',
  'initiator',
  'observer',
]);
export type PartnershipRole = z.output<typeof PartnershipRole>;

/** What an API token may be limited to. */
export const Scope = z.enum([
  'partnerships:read',
  'partnerships:write',
  'reports:read',
  'data-points:write',
  'people:manage',
  'webhooks:manage',
]);
export type Scope = z.output<typeof Scope>;

/** What a person is inside one partnership, read afresh for each request. */
export type Standing = {
  partnershipId: string;
  roles: readonly PartnershipRole[];
  /** The partners this person belongs to here */
  partnerIds: readonly string[];
  /** The partners this person is partner lead of here */
  leadsPartnerIds: readonly string[];
  /** Senior Responsible Owner of an outcome this partnership contributes to */
  sro: boolean;
  /** Lead of an organisation that is a partner here */
  organisationLead: boolean;
  /** The partnership is archived: nothing in it changes until it is restored */
  archived: boolean;
};

/** A person acting in a workspace, and where the address names one, in a partnership. */
export type Person = {
  kind: 'person';
  accountId: string;
  personId: string;
  workspaceId: string;
  workspaceRoles: readonly WorkspaceRole[];
  /** Whom they work for */
  organisationId?: string | null;
  /** A service account, not a person: it only reads */
  onlyReads?: boolean;
  standing: Standing | null;
  /** Null: all the person's own rights. Otherwise what the API token in use is limited to. */
  scopes: readonly Scope[] | null;
};

/** A job acting for the workspace. */
export type Job = { kind: 'job'; name: string; workspaceId: string };

export type Actor = Person | Job;
