import type { Organisation } from '../organisations/organisation.ts';
import type { Partner } from '../partners/partner.ts';
import type { Attendee } from './attendee.ts';
import type { QuorumPresence, QuorumRule } from './quorum-rule.ts';

/** A partner as quorum sees it. */
export type CountedPartner = Pick<Partner, 'id' | 'role' | 'joinedOn' | 'leftOn'> & Pick<Organisation, 'sector'>;
type Seen = Pick<Attendee, 'partnerId' | 'part' | 'status' | 'deputyMayDecide' | 'stays'>;

/** All that decides whether a meeting may decide; `heldOn` is the day whose partners count. */
export type Quorate = {
  rule: QuorumRule;
  partners: readonly CountedPartner[];
  attendees: readonly Seen[];
  heldOn: string;
};

export type Quorum = {
  isQuorate: boolean;
  /** Partners that count as there, of those in the partnership */
  here: number;
  partners: number;
  /** How many the rule asks for */
  needed: number;
  /** What is missing, in words */
  missing: string[];
};

/**
 * Whether a meeting is quorate at an instant: it counts organisations, not people (domain.md 7). A partner that has
 * left by the day, or joins after it, counts neither as there nor among those that should be.
 */
export function quorumAt({ rule, partners, attendees, heldOn }: Quorate, at: string): Quorum {
  const active = partners.filter(({ joinedOn, leftOn }) => joinedOn <= heldOn && (leftOn === null || leftOn > heldOn));
  const there = attendees.filter((attendee) => isThere(attendee, at));
  const counted = new Set(there.filter((attendee) => counts(attendee, rule)).map(({ partnerId }) => partnerId));
  const here = active.filter(({ id }) => counted.has(id));
  const needed = neededOf(rule, active.length);
  const missing = [
    ...(here.length < needed ? [morePartners(needed - here.length)] : []),
    ...rule.mustBe.filter((who) => !isHere[who](here, there)).map((who) => wordsOf[who]),
  ];
  return { isQuorate: missing.length === 0, here: here.length, partners: active.length, needed, missing };
}

/** Whether it would be quorate if all came of whom nobody has said that they do not. */
export function quorumExpected(facts: Quorate): Quorum {
  const coming = facts.attendees.filter(({ status }) => status === 'expected' || status === 'deputy');
  const there = coming.map((attendee) => ({
    ...attendee,
    status: attendee.status === 'deputy' ? attendee.status : ('present' as const),
    stays: [{ from: facts.heldOn, until: null }],
  }));
  return quorumAt({ ...facts, attendees: there }, facts.heldOn);
}

/** Whether it was quorate, and from when: from the beginning, each time it was lost or found again. */
export function quorumCourse(facts: Quorate, begunAt: string): { from: string; isQuorate: boolean }[] {
  const turns = facts.attendees.flatMap(({ stays }) => stays.flatMap(({ from, until }) => [from, until ?? from]));
  const instants = [...new Set([begunAt, ...turns.filter((at) => at > begunAt)])].toSorted();
  return instants
    .map((from) => ({ from, isQuorate: quorumAt(facts, from).isQuorate }))
    .filter(({ isQuorate }, n, all) => isQuorate !== all[n - 1]?.isQuorate);
}

const neededOf = ({ by, least }: QuorumRule, active: number) =>
  by === 'partners' ? least : Math.max(1, Math.ceil((active * least) / 100));

/** Whoever leaves at an instant is not there any more, whoever comes is. */
const isThere = ({ stays }: Seen, at: string) =>
  stays.some(({ from, until }) => from <= at && (until === null || at < until));

const counts = ({ partnerId, status, deputyMayDecide }: Seen, { deputies }: QuorumRule) =>
  partnerId !== null && (status === 'present' || deputyMayDecide || deputies === 'any');

type Presence = (here: readonly CountedPartner[], there: readonly Seen[]) => boolean;
const isHere: Record<QuorumPresence, Presence> = {
  // Somebody who stands in for the chair as a partner does not chair.
  chair: (_here, there) =>
    there.some(({ part, status }) => (part === 'chair' || part === 'deputy_chair') && status === 'present'),
  lead_partner: (here) => here.some(({ role }) => role === 'lead'),
  voluntary_partner: (here) => here.some(({ sector }) => sector === 'third'),
};

const morePartners = (more: number) => (more === 1 ? '1 more partner is needed' : `${more} more partners are needed`);
const wordsOf: Record<QuorumPresence, string> = {
  chair: 'the chair is not here',
  lead_partner: 'the lead partner is not here',
  voluntary_partner: 'no voluntary or community partner is here',
};
