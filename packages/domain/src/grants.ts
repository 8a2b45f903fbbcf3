import type { PartnershipRole, Person, WorkspaceRole } from './kernel/actor.ts';

/**
 * Who may be granted an action: a role in the workspace or the partnership, an appointment, or a relation to the
 * record at hand (`owner` of it, `helper` with it, `completer` of it, partner lead of `own_partner` or of
 * `another_partner`, one who works `of_partner`, the `level_asked` by an escalation, the `party_lead` or
 * `party_organisation_lead` of a party to it, the `sro_of_line`, of the organisation that is its `collector`). `anyone` is every person of the workspace.
 */
export type Grant =
  | WorkspaceRole
  | PartnershipRole
  | 'anyone'
  | 'sro'
  | 'organisation_lead'
  | 'owner'
  | 'own_partner'
  | 'another_partner'
  | 'of_partner'
  | 'sponsor_without_sro'
  | 'completer'
  | 'helper'
  | 'level_asked'
  | 'party_lead'
  | 'party_organisation_lead'
  | 'own_organisation_lead'
  | 'sro_of_line'
  | 'collector'
  | 'job';

/** What the policy asks of a record: its owner, its partner, who helps with it, who completed it, whom it was escalated to. */
export type Held = {
  ownerPersonId?: string | null;
  partnerId?: string | null;
  helperPersonIds?: readonly string[];
  completedByPersonId?: string | null;
  askedLevel?: 'chair' | 'sponsor' | 'sro' | null;
  /** Whether its partnership has an SRO */
  hasSro?: boolean;
  /** The partners that are parties to it */
  partyPartnerIds?: readonly string[];
  /** Who leads the organisations that are parties to it, and who leads that of its partner */
  partyOrganisationLeadIds?: readonly string[];
  organisationLeadId?: string | null;
  /** The Senior Responsible Owner it leads to */
  sroPersonId?: string | null;
  /** The organisation whose people keep it */
  organisationId?: string | null;
};

/** Who may do what the chair may. */
export const chair = ['chair', 'deputy_chair'] as const;
/** Who runs a partnership. */
export const stewards = [...chair, 'coordinator'] as const;
/** Who works in a partnership, and not only looks on. */
export const workers = [...stewards, 'partner_lead', 'member', 'broker'] as const;

/** Whether a person is what a grant asks for; with no record, whether they might be of some. */
export function holds(person: Person, grant: Grant, record: Held | undefined): boolean {
  const { standing } = person;
  switch (grant) {
    case 'anyone':
      return true;
    case 'job':
      return false;
    case 'sro':
      return standing?.sro ?? false;
    case 'organisation_lead':
      return standing?.organisationLead ?? false;
    case 'owner':
      return record === undefined || record.ownerPersonId === person.personId;
    case 'helper':
      return record === undefined || (record.helperPersonIds?.includes(person.personId) ?? false);
    case 'completer':
      return record === undefined || record.completedByPersonId === person.personId;
    case 'own_partner':
      return leads(person, record);
    case 'sponsor_without_sro':
      return record?.hasSro !== true && (standing?.roles.includes('sponsor') ?? false);
    case 'of_partner':
      return worksFor(person, record);
    case 'another_partner':
      return (standing?.leadsPartnerIds.length ?? 0) > 0 && (record === undefined || !leads(person, record));
    case 'level_asked':
      return isAsked(person, record);
    case 'party_lead':
      return leadsParty(person, record);
    case 'party_organisation_lead':
      return leadsOrganisation(person, record, record?.partyOrganisationLeadIds);
    case 'own_organisation_lead':
      return leadsOrganisation(person, record, [record?.organisationLeadId]);
    case 'collector':
      return record === undefined || (record.organisationId != null && record.organisationId === person.organisationId);
    case 'sro_of_line':
      return standing?.sro === true && (record === undefined || record.sroPersonId === person.personId);
    default:
      return isWorkspaceRole(grant) ? hasWorkspaceRole(person, grant) : (standing?.roles.includes(grant) ?? false);
  }
}

function leads({ standing }: Person, record: Held | undefined): boolean {
  if (!standing || standing.leadsPartnerIds.length === 0) return false;
  return record === undefined || (record.partnerId != null && standing.leadsPartnerIds.includes(record.partnerId));
}

function leadsParty({ standing }: Person, record: Held | undefined): boolean {
  const led = standing?.leadsPartnerIds ?? [];
  return record === undefined ? led.length > 0 : led.some((id) => record.partyPartnerIds?.includes(id));
}

function leadsOrganisation(
  { standing, personId }: Person,
  record: Held | undefined,
  leadIds: readonly (string | null | undefined)[] = [],
): boolean {
  return standing?.organisationLead === true && (record === undefined || leadIds.includes(personId));
}

/** Whether this person works for the record's partner, not only observes there. */
function worksFor({ standing }: Person, record: Held | undefined): boolean {
  if (!standing || !standing.roles.some((role) => (workers as readonly Grant[]).includes(role))) return false;
  if (record === undefined) return standing.partnerIds.length > 0;
  return record.partnerId != null && standing.partnerIds.includes(record.partnerId);
}

function isAsked({ standing }: Person, record: Held | undefined): boolean {
  const roles: readonly string[] = standing?.roles ?? [];
  const levels = {
    chair: roles.includes('chair') || roles.includes('deputy_chair'),
    sponsor: roles.includes('sponsor'),
    sro: standing?.sro ?? false,
  };
  if (record === undefined) return levels.chair || levels.sponsor || levels.sro;
  return record.askedLevel != null && levels[record.askedLevel];
}

/** `member` is a word of both worlds: only a partnership's member is ever granted anything. */
type GrantedWorkspaceRole = Exclude<WorkspaceRole, 'member'>;
const grantedWorkspaceRoles: readonly string[] = [
  'administrator',
  'gatekeeper',
  'auditor',
  'curator',
  'adviser',
] satisfies GrantedWorkspaceRole[];

const isWorkspaceRole = (grant: string): grant is GrantedWorkspaceRole => grantedWorkspaceRoles.includes(grant);

const hasWorkspaceRole = ({ workspaceRoles }: Person, role: WorkspaceRole) => workspaceRoles.includes(role);
