import { z } from 'zod';
import { QuorumRule, usualQuorum } from '../attendance/quorum-rule.ts';
import { ContributionDraft } from '../contributions/contribution.ts';
import { Day, Id, Instant, line, partnershipRecord, text } from '../kernel/fields.ts';
import { always, type Guards } from '../kernel/guards.ts';
import { type Kind, patchOf, type Rights } from '../kernel/kind.ts';

export const PartnershipKind = z.enum(['statutory', 'nationally_initiated', 'local', 'voluntary']);
export type PartnershipKind = z.output<typeof PartnershipKind>;

/** Five steps of rising integration. */
export const CollaborationLevel = z.enum(['network', 'cooperation', 'coordination', 'partnership', 'collaboration']);
export type CollaborationLevel = z.output<typeof CollaborationLevel>;

/** One organisation answers for all, or all jointly with facets of their own. */
export const AccountabilityModel = z.enum(['lead_organisation', 'joint']);
export type AccountabilityModel = z.output<typeof AccountabilityModel>;

export const PartnershipStatus = z.enum([
  'proposed',
  'in_review',
  'approved',
  'active',
  'closing',
  'closed',
  'declined',
  'withdrawn',
  'merged',
]);
export type PartnershipStatus = z.output<typeof PartnershipStatus>;

export const LifecycleStage = z.enum(['forming', 'storming', 'norming', 'performing', 'adjourning']);
export type LifecycleStage = z.output<typeof LifecycleStage>;

/** The short name that references rest on, as in `MUPP-R-012`; always upper case. */
export const PartnershipCode = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[A-Z][A-Z0-9]{1,7}$/, 'Use 2 to 8 letters and digits, beginning with a letter');

const PartnershipFields = z.strictObject({
  name: line(200, 'Enter the partnership’s name'),
  purpose: text(4000),
  vision: text(4000),
  /** Why it is needed, and why a partnership */
  rationale: text(4000),
  /** The area it covers */
  area: text(200),
  kind: PartnershipKind,
  level: CollaborationLevel,
  accountabilityModel: AccountabilityModel,
  startsOn: Day.nullable(),
  endsOn: Day.nullable(),
  reviewOn: Day.nullable(),
  timeHorizon: text(200),
  /** The score above which a risk needs treatment or acceptance; null takes the workspace's */
  riskAppetite: z.int().min(1).max(25).nullable(),
  /** When its meetings may decide */
  quorum: QuorumRule,
});
export type PartnershipFields = z.output<typeof PartnershipFields>;

/** What is needed to found a partnership: what it is, who coordinates it, and its first partner and outcomes. */
export const PartnershipDraft = PartnershipFields.extend({
  code: PartnershipCode,
  purpose: text(4000).default(''),
  vision: text(4000).default(''),
  rationale: text(4000).default(''),
  area: text(200).default(''),
  accountabilityModel: AccountabilityModel.default('joint'),
  startsOn: Day.nullable().default(null),
  endsOn: Day.nullable().default(null),
  reviewOn: Day.nullable().default(null),
  timeHorizon: text(200).default(''),
  riskAppetite: z.int().min(1).max(25).nullable().default(null),
  quorum: QuorumRule.default(usualQuorum),
  /** The caller, where nobody is named */
  coordinatorPersonId: Id.optional(),
  leadOrganisationId: Id.nullable().default(null),
  contributions: z.array(ContributionDraft).max(50, 'Name 50 outcomes or fewer').default([]),
}).meta({ id: 'PartnershipDraft' });
export type PartnershipDraft = z.output<typeof PartnershipDraft>;

export const PartnershipPatch = patchOf(PartnershipFields).meta({ id: 'PartnershipPatch' });
export type PartnershipPatch = z.output<typeof PartnershipPatch>;

export const Partnership = z
  .strictObject({
    ...partnershipRecord,
    ...PartnershipFields.shape,
    code: PartnershipCode,
    status: PartnershipStatus,
    stage: LifecycleStage,
    /** Who may read the register entry */
    visibility: z.literal('workspace'),
    archivedAt: Instant.nullable(),
  })
  .meta({ id: 'Partnership' });
export type Partnership = z.output<typeof Partnership>;

export type PartnershipEvent =
  | { type: 'partnership.founded'; payload: { coordinatorPersonId: string } }
  | { type: 'partnership.edited'; payload: { fields: string[] } }
  | { type: 'partnership.chair_appointed'; payload: { personId: string; formerPersonId: string | null } }
  | { type: 'partnership.lead_moved'; payload: { partnerId: string; formerPartnerId: string | null } }
  | { type: 'partnership.archived'; payload: Record<never, never> }
  | { type: 'partnership.restored'; payload: Record<never, never> };

/** All that decides what may be done with a partnership, known to its register entry too. */
type Openness = Pick<Partnership, 'archivedAt'>;

const open = ({ archivedAt }: Openness) =>
  archivedAt ? (['partnership_archived', 'This partnership is archived. Restore it to change it.'] as const) : null;
const archived = ({ archivedAt }: Openness) =>
  archivedAt ? null : (['partnership_in_use', 'This partnership is not archived.'] as const);

/** What may be done to it, and what may be begun inside it. */
export const partnershipGuards = {
  'register.see': always,
  'partnership.see': always,
  'dashboard.see': always,
  'history.see': always,
  'report.see': always,
  'partnership_copy.ask': always,
  'unmet_responsibility.see': always,
  'partnership.edit': open,
  'partnership.archive': open,
  'partnership.restore': archived,
  'partnership.appoint_chair': open,
  'contribution.add': open,
  'partner.add': open,
  'partner.set_role': open,
  'membership.invite': open,
  'support.arrange': open,
  'action.raise': open,
  'curve_session.open': open,
  'measure.create': open,
  'agreement.draft': open,
  'budget_line.add': open,
  'criterion.add': open,
  'expenditure.enter': open,
  'pledge.add': open,
  'logic_box.add': open,
  'skill.add': open,
  'skill.declare': open,
  'funding_stream.add': open,
  'meeting.arrange': open,
  'decision.propose': open,
  'meeting_series.begin': open,
  'agenda_template.add': open,
  'agenda_suggestion.make': open,
  'milestone.add': open,
  'objective.add': open,
  'risk.raise': open,
  'import.start': open,
  'saved_view.keep': open,
  'saved_view.share': open,
  'schedule.set': open,
  'nudge.give': open,
  'unmet_responsibility.open': open,
} satisfies Guards<Openness>;

/** What a caller may do, asked of a whole partnership or of its register entry. */
export const partnershipRights: Rights<Openness> = {
  guards: partnershipGuards,
  edit: { action: 'partnership.edit', fields: PartnershipFields },
  heldBy: () => ({}),
};

export const partnershipKind: Kind<Partnership> = {
  ...partnershipRights,
  subject: 'partnership',
  schema: Partnership,
  tracks: ['status', 'stage', 'level', 'archivedAt'],
};
