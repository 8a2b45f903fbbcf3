import { z } from 'zod';
import { PartnershipRole } from '../kernel/actor.ts';
import { Day, Email, Id, line, Money, partnershipRecord, text } from '../kernel/fields.ts';
import type { Guards } from '../kernel/guards.ts';
import { always } from '../kernel/guards.ts';
import { type Kind, patchOf } from '../kernel/kind.ts';

/** What a person may commit their organisation to without asking. */
export const Authority = z.enum(['full', 'up_to_amount', 'refer_back']);
export type Authority = z.output<typeof Authority>;

/** Every role but chair, which is appointed in a verb of its own. */
export const InvitedRole = PartnershipRole.exclude(['chair']);

const MembershipFields = z.strictObject({
  authority: Authority,
  authorityLimit: Money.nullable(),
  /** Who stands in */
  deputyPersonId: Id.nullable(),
  hoursPerMonth: z.int().min(0).max(744, 'A month has 744 hours at most'),
});

/** Someone who has no account here yet. */
export const Newcomer = z.strictObject({ name: line(200, 'Enter their name'), email: Email }).meta({ id: 'Newcomer' });
export type Newcomer = z.output<typeof Newcomer>;

/** An invitation: someone who is here (`personId`), or someone new. */
export const MembershipDraft = MembershipFields.extend({
  personId: Id.optional(),
  newPerson: Newcomer.optional(),
  partnerId: Id.nullable().default(null),
  role: InvitedRole,
  /** Today, where no day is named; a later day gives no access before it comes */
  fromOn: Day.optional(),
  authority: Authority.default('refer_back'),
  authorityLimit: Money.nullable().default(null),
  deputyPersonId: Id.nullable().default(null),
  hoursPerMonth: z.int().min(0).max(744, 'A month has 744 hours at most').default(0),
}).meta({ id: 'MembershipDraft' });
export type MembershipDraft = z.output<typeof MembershipDraft>;

export const MembershipPatch = patchOf(MembershipFields).meta({ id: 'MembershipPatch' });
export type MembershipPatch = z.output<typeof MembershipPatch>;

export const MembershipEnding = z.strictObject({ on: Day, reason: text(2000).default('') }).meta({
  id: 'MembershipEnding',
});
export type MembershipEnding = z.output<typeof MembershipEnding>;

/** Who chairs from today on, and for which partner. */
export const Chair = z.strictObject({ personId: Id, partnerId: Id.nullable().default(null) }).meta({ id: 'Chair' });
export type Chair = z.output<typeof Chair>;

export const Membership = z
  .strictObject({
    ...partnershipRecord,
    /** Null for those who act for the partnership as a whole */
    partnerId: Id.nullable(),
    personId: Id,
    role: PartnershipRole,
    ...MembershipFields.shape,
    fromOn: Day,
    toOn: Day.nullable(),
    endingReason: text(2000),
  })
  .meta({ id: 'Membership' });
export type Membership = z.output<typeof Membership>;

export type MembershipEvent =
  | { type: 'membership.invited'; payload: { personId: string; role: PartnershipRole; newcomer: boolean } }
  | { type: 'membership.appointed'; payload: { personId: string; role: PartnershipRole } }
  | { type: 'membership.edited'; payload: { fields: string[] } }
  | { type: 'membership.handed_over'; payload: { personId: string; items: number } }
  | { type: 'membership.ended'; payload: { personId: string; role: PartnershipRole; on: string } };

const running = ({ toOn }: Membership) =>
  toOn ? (['membership_ended', 'This membership has ended. Invite the person again to go on.'] as const) : null;
const mayEnd = (membership: Membership) => running(membership) ?? chairsNot(membership);
const chairsNot = ({ role }: Membership) =>
  role === 'chair' ? (['last_chair', 'A partnership keeps its chair. Appoint another chair first.'] as const) : null;

export const membershipGuards = {
  'membership.see': always,
  'membership.edit': running,
  'membership.hand_over': running,
  'membership.end': mayEnd,
} satisfies Guards<Membership>;

export const membershipKind: Kind<Membership> = {
  subject: 'membership',
  schema: Membership,
  guards: membershipGuards,
  edit: { action: 'membership.edit', fields: MembershipFields },
  heldBy: ({ personId, partnerId }) => ({ ownerPersonId: personId, partnerId }),
  tracks: ['personId', 'partnerId', 'role', 'fromOn', 'toOn'],
};
