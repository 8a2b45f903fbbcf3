import { z } from 'zod';
import { Day, Id, partnershipRecord, text } from '../kernel/fields.ts';
import { always, type Guards } from '../kernel/guards.ts';
import { type Kind, patchOf } from '../kernel/kind.ts';

export const PartnerRole = z.enum(['lead', 'core', 'associate', 'funder', 'adviser']);
export type PartnerRole = z.output<typeof PartnerRole>;

/** Every role but lead partner, which moves from one partner to another in a verb of its own. */
export const OtherPartnerRole = PartnerRole.exclude(['lead']);

export const Readiness = z.enum(['yes', 'not_yet', 'no']);
export type Readiness = z.output<typeof Readiness>;

export const Priority = z.enum(['high', 'medium', 'low']);
export type Priority = z.output<typeof Priority>;

const PartnerFields = z.strictObject({
  /** What the others expect of it */
  expectations: text(4000),
  responsibilities: text(4000),
  functions: text(4000),
  /** What it gives, and what it hopes to gain */
  gives: text(4000),
  gains: text(4000),
  ready: Readiness,
  willing: Readiness,
  able: Readiness,
  readinessNote: text(2000),
  /** How high this partnership stands with it */
  priority: Priority,
});

/** The organisation and its role; what is expected of it may follow. */
export const PartnerDraft = PartnerFields.extend({
  organisationId: Id,
  role: PartnerRole.default('core'),
  /** Today, where no day is named */
  joinedOn: Day.optional(),
  expectations: text(4000).default(''),
  responsibilities: text(4000).default(''),
  functions: text(4000).default(''),
  gives: text(4000).default(''),
  gains: text(4000).default(''),
  ready: Readiness.default('not_yet'),
  willing: Readiness.default('not_yet'),
  able: Readiness.default('not_yet'),
  readinessNote: text(2000).default(''),
  priority: Priority.default('medium'),
}).meta({ id: 'PartnerDraft' });
export type PartnerDraft = z.output<typeof PartnerDraft>;

export const PartnerPatch = patchOf(PartnerFields).meta({ id: 'PartnerPatch' });
export type PartnerPatch = z.output<typeof PartnerPatch>;

export const PartnerRoleChange = z.strictObject({ role: OtherPartnerRole }).meta({ id: 'PartnerRoleChange' });
export type PartnerRoleChange = z.output<typeof PartnerRoleChange>;

/** Which partner leads from now on. */
export const LeadPartner = z.strictObject({ partnerId: Id }).meta({ id: 'LeadPartner' });
export type LeadPartner = z.output<typeof LeadPartner>;

export const PartnerDeparture = z.strictObject({ on: Day, reason: text(2000).default('') }).meta({
  id: 'PartnerDeparture',
});
export type PartnerDeparture = z.output<typeof PartnerDeparture>;

/** Whether a partner stands by what is expected of it as it is worded now; asked again once the words have changed. */
export const PartnerAcknowledgement = z.enum(['nothing_asked', 'asked', 'asked_again', 'given']);
export type PartnerAcknowledgement = z.output<typeof PartnerAcknowledgement>;

export const Partner = z
  .strictObject({
    ...partnershipRecord,
    organisationId: Id,
    role: PartnerRole,
    joinedOn: Day,
    leftOn: Day.nullable(),
    leavingReason: text(2000),
    ...PartnerFields.shape,
    /** When its lead last said that it stands by what is expected of it, who did, and to which words */
    acknowledgedOn: Day.nullable(),
    acknowledgedByPersonId: Id.nullable(),
    acknowledgedExpectations: text(4000).nullable(),
    acknowledgedResponsibilities: text(4000).nullable(),
  })
  .meta({ id: 'Partner' });
export type Partner = z.output<typeof Partner>;

export type PartnerEvent =
  | { type: 'partner.added'; payload: { organisationId: string; role: PartnerRole } }
  | { type: 'partner.edited'; payload: { fields: string[] } }
  | { type: 'partner.acknowledged'; payload: { organisationId: string; again: boolean } }
  | { type: 'partner.role_set'; payload: { from: PartnerRole; to: PartnerRole } }
  | { type: 'partner.departed'; payload: { organisationId: string; on: string } };

/** Whether it stands by what is expected of it now: compared word for word, so the words it stood by ask nothing when they return. */
export function acknowledgementOf(partner: Partner): PartnerAcknowledgement {
  const { expectations, responsibilities, acknowledgedOn } = partner;
  if (expectations === '' && responsibilities === '') return 'nothing_asked';
  if (acknowledgedOn === null) return 'asked';
  const same =
    partner.acknowledgedExpectations === expectations && partner.acknowledgedResponsibilities === responsibilities;
  return same ? 'given' : 'asked_again';
}

const present = ({ leftOn }: Partner) =>
  leftOn ? (['partner_left', 'This partner has left. Add the organisation again to go on.'] as const) : null;
const mayLeave = (partner: Partner) => present(partner) ?? leadsNot(partner);
const leadsNot = ({ role }: Partner) =>
  role === 'lead'
    ? (['leads_the_partnership', 'This is the lead partner. Move the lead to another first.'] as const)
    : null;

const mayAcknowledge = (partner: Partner) => present(partner) ?? unanswered[acknowledgementOf(partner)];
const unanswered = {
  nothing_asked: ['nothing_asked', 'Nothing is expected of this partner yet. Write down first what is.'],
  asked: null,
  asked_again: null,
  given: ['acknowledged_already', 'This partner stands by these words already.'],
} as const;

export const partnerGuards = {
  'partner.see': always,
  'partner.edit': present,
  'partner.acknowledge': mayAcknowledge,
  'partner.set_role': present,
  'partner.depart': mayLeave,
} satisfies Guards<Partner>;

export const partnerKind: Kind<Partner> = {
  subject: 'partner',
  schema: Partner,
  guards: partnerGuards,
  edit: { action: 'partner.edit', fields: PartnerFields },
  heldBy: ({ id }) => ({ partnerId: id }),
  tracks: ['role', 'leftOn', 'priority'],
};
