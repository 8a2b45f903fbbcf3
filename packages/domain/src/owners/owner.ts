import type { PartnershipRole } from '../kernel/actor.ts';
import { cannotBe, type Refusal } from '../kernel/refusal.ts';

/** Who owns an action or leads on a risk: one partner, and one person who acts for it where one is named. */
export type Owner = { partnerId: string; personId: string | null };

/** What someone is here today: one role, for a partner or (the secretariat) for none. */
export type Seat = { role: PartnershipRole; partnerId: string | null };

/** What was asked for. Null is nobody; left out is whoever asks, if they can. */
export type Asked = { partnerId?: string | undefined; personId?: string | null | undefined };

/** The person who was named, or who asks, and their seats. */
export type Candidate = { personId: string; seats: readonly Seat[] };

/** Pointers to the fields that name an owner, as each concept calls them. */
export type OwnerFields = { partner: string; person: string };

/**
 * Settles the owner. Only someone who is here now can own: for their own partner, which goes without saying, or from
 * the secretariat for any.
 * @throws Refusal `unprocessable`, naming the field
 */
export function settleOwner(asked: Asked, { personId, seats }: Candidate, fields: OwnerFields): Owner {
  if (asked.personId && seats.length === 0)
    throw cannotBe(fields.person, 'not_a_member', 'Choose someone who is a member now');
  const own = asked.personId === null ? null : seats.find((seat) => seat.partnerId !== null)?.partnerId;
  const partnerId = asked.partnerId ?? own;
  if (!partnerId) throw cannotBe(fields.partner, 'needed', 'Choose which partner it belongs to');
  if (asked.personId === null) return { partnerId, personId: null };
  if (seats.some((seat) => actsFor(seat, partnerId))) return { partnerId, personId };
  if (asked.personId === undefined) return { partnerId, personId: null };
  throw cannotBe(fields.person, 'of_another_partner', 'Choose someone who acts for this partner');
}

/** For a partner that has left, or never was one. */
export const notAPartner = ({ partner }: OwnerFields): Refusal =>
  cannotBe(partner, 'not_a_partner', 'Choose one of the current partners');

/** Whether a seat lets one act for a partner. A coordinator may act for any partner: that is how one without accounts takes part. */
export const actsFor = ({ role, partnerId }: Seat, wanted: string): boolean =>
  role === 'coordinator' || partnerId === null || partnerId === wanted;
