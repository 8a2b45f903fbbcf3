import { z } from 'zod';
import { type Change, type Decision, decide } from '../kernel/change.ts';
import { Day, Id, line, partnershipRecord, personal, text } from '../kernel/fields.ts';
import { always, assertAllows, type Guards } from '../kernel/guards.ts';
import type { Kind } from '../kernel/kind.ts';
import { cannotBe, ruleBroken } from '../kernel/refusal.ts';
import type { Agreement } from './agreement.ts';
import { agreementGuards } from './agreement-guards.ts';

const capacity = text(120);

/** One party as it is named: who signs for it, in what capacity, and whether it holds without their word. */
export const NamedParty = z
  .strictObject({
    partnerId: Id,
    /** A partner lead, or the lead of its organisation; may be named later, but before it is sent */
    signatoryId: Id.nullable().default(null),
    capacity: capacity.default(''),
    isRequired: z.boolean().default(true),
  })
  .meta({ id: 'NamedParty' });
export type NamedParty = z.output<typeof NamedParty>;

export const AgreementParties = z
  .strictObject({
    parties: z
      .array(NamedParty)
      .max(100, 'Use 100 or fewer')
      .refine((all) => new Set(all.map(({ partnerId }) => partnerId)).size === all.length, 'Name each party once'),
  })
  .meta({ id: 'AgreementParties' });
export type AgreementParties = z.output<typeof AgreementParties>;

/** A signatory's own act: which version they read, by its number and fingerprint, and in whose name they sign. */
export const AgreementSigning = z
  .strictObject({
    partnerId: Id,
    version: z.int().min(1),
    fingerprint: z.string().regex(/^[0-9a-f]{64}$/, 'Send the fingerprint of the version you read'),
    name: line(120, 'Type your name'),
    capacity: line(120, 'Say in what capacity you sign'),
    /** Left out, today; an earlier day where it was signed on paper */
    signedOn: Day.optional(),
  })
  .meta({ id: 'AgreementSigning' });
export type AgreementSigning = z.output<typeof AgreementSigning>;

export const AgreementRefusal = z
  .strictObject({ partnerId: Id, version: z.int().min(1), reason: line(1000, 'Say why') })
  .meta({ id: 'AgreementRefusal' });
export type AgreementRefusal = z.output<typeof AgreementRefusal>;

export const PartyAnswer = z.enum(['signed', 'refused']);
export type PartyAnswer = z.output<typeof PartyAnswer>;

export const AgreementParty = z
  .strictObject({
    ...partnershipRecord,
    agreementId: Id,
    partnerId: Id,
    signatoryId: Id.nullable(),
    capacity,
    isRequired: z.boolean(),
    /** It joined after the others had signed */
    acceded: z.boolean(),
    /** Its answer to the version it was last asked about */
    answer: PartyAnswer.nullable(),
    answeredVersion: z.int().min(1).nullable(),
    answeredOn: Day.nullable(),
    refusalReason: text(1000),
    /** The last version it signed: it is held to that */
    signedVersion: z.int().min(1).nullable(),
    signerName: z.string().max(120).register(personal, { personal: true }),
    signerCapacity: z.string().max(120).register(personal, { personal: true }),
    removedOn: Day.nullable(),
  })
  .meta({ id: 'AgreementParty' });
export type AgreementParty = z.output<typeof AgreementParty>;

type About = { agreementId: string; partnerId: string };
export type AgreementPartyEvent =
  | { type: 'agreement_party.named'; payload: About & { signatoryId: string | null; acceded: boolean } }
  | { type: 'agreement_party.removed'; payload: About }
  | { type: 'agreement_party.signed'; payload: About & { version: number } }
  | { type: 'agreement_party.refused'; payload: About & { version: number } };

type PartyChange = Change<AgreementParty, AgreementPartyEvent>;

export const agreementPartyKind: Kind<AgreementParty> = {
  subject: 'agreement_party',
  schema: AgreementParty,
  guards: { 'agreement.see': always, 'agreement.sign': always } satisfies Guards<AgreementParty>,
  edit: { action: 'agreement.name_parties', fields: NamedParty },
  heldBy: ({ signatoryId, partnerId }) => ({ ownerPersonId: signatoryId, partnerId }),
  tracks: ['answer', 'signedVersion'],
};

type Place = { id: string; agreement: Agreement; acceded: boolean };

/** Names a party to a draft; or, where it accedes, to what the others have signed. */
export function nameParty(named: NamedParty, { id, agreement, acceded }: Place, { at }: Decision): PartyChange {
  assertNameable(agreement, acceded);
  const { workspaceId, partnershipId, id: agreementId } = agreement;
  const party: AgreementParty = {
    ...named,
    ...unanswered,
    id,
    workspaceId,
    partnershipId,
    agreementId,
    acceded,
    signedVersion: null,
    signerName: '',
    signerCapacity: '',
    removedOn: null,
    version: 1,
    createdAt: at,
    updatedAt: at,
  };
  return decide(AgreementParty, null, party, { type: 'agreement_party.named', payload: namedIn(party) });
}

/** Names who signs for a party anew, or puts one back that was taken out. */
export function renameParty(
  party: AgreementParty,
  named: NamedParty,
  { agreement, acceded }: Omit<Place, 'id'>,
): PartyChange {
  assertNameable(agreement, acceded);
  const after = { ...party, ...named, removedOn: null, acceded: acceded || party.acceded };
  return decide(AgreementParty, party, after, { type: 'agreement_party.named', payload: namedIn(after) });
}

/** Takes a party out of the next version. What it signed before stays signed. */
export function removeParty(party: AgreementParty, agreement: Agreement, { today }: Decision): PartyChange {
  assertNameable(agreement, false);
  const event = { type: 'agreement_party.removed' as const, payload: aboutOf(party) };
  return decide(AgreementParty, party, { ...party, removedOn: today }, event);
}

/** The version a party is asked to sign now: the one that was sent, or for one that joins later the one that holds. */
export function versionAskedOf(
  party: Pick<AgreementParty, 'signedVersion' | 'acceded' | 'removedOn'>,
  { stage, latestVersion, signedVersion, endedOn }: Agreement,
): number | null {
  if (party.removedOn !== null || endedOn !== null) return null;
  const asked = stage === 'signing' ? latestVersion : party.acceded ? signedVersion : null;
  return asked !== null && (party.signedVersion ?? 0) < asked ? asked : null;
}

/** What was put before the party: a version as it was frozen. */
export type FrozenVersion = { number: number; fingerprint: string; sentOn: string };

/**
 * A party's signature on one version.
 * @throws Refusal `rule_broken` when nothing is asked of it, or another version; `unprocessable` naming a day that
 * cannot be or a fingerprint of something else
 */
export function signAsParty(
  party: AgreementParty,
  { agreement, asked, signing }: { agreement: Agreement; asked: FrozenVersion; signing: AgreementSigning },
  { today }: Decision,
): PartyChange {
  assertAsked(party, agreement, signing.version);
  const { signedOn = today, fingerprint } = signing;
  if (fingerprint !== asked.fingerprint)
    throw cannotBe('/fingerprint', 'other_text', 'This is not the text that was sent. Read it again before you sign');
  if (signedOn > today) throw cannotBe('/signedOn', 'future', 'Enter today or an earlier day');
  if (signedOn < asked.sentOn)
    throw cannotBe('/signedOn', 'before_sent', `It was sent to be signed on ${asked.sentOn}`);
  const after: AgreementParty = {
    ...party,
    answer: 'signed',
    answeredVersion: signing.version,
    answeredOn: signedOn,
    refusalReason: '',
    signedVersion: signing.version,
    signerName: signing.name,
    signerCapacity: signing.capacity,
  };
  const payload = { ...aboutOf(party), version: signing.version };
  return decide(AgreementParty, party, after, { type: 'agreement_party.signed', payload });
}

/** A party's no to one version, with its reason. It may still sign that version when it has thought again. */
export function refuseAsParty(
  party: AgreementParty,
  { agreement, refusal }: { agreement: Agreement; refusal: AgreementRefusal },
  { today }: Decision,
): PartyChange {
  assertAsked(party, agreement, refusal.version);
  const refused = { answer: 'refused', answeredVersion: refusal.version, answeredOn: today } as const;
  const after = { ...party, ...refused, refusalReason: refusal.reason };
  const payload = { ...aboutOf(party), version: refusal.version };
  return decide(AgreementParty, party, after, { type: 'agreement_party.refused', payload });
}

/** Whether all whose word it needs have signed a version. One that joins later never holds the others up. */
export const isSignedByAll = (parties: readonly AgreementParty[], version: number): boolean =>
  parties
    .filter(({ isRequired, removedOn }) => isRequired && removedOn === null)
    .every(({ signedVersion }) => signedVersion === version);

function assertAsked(party: AgreementParty, agreement: Agreement, version: number): void {
  const asked = versionAskedOf(party, agreement);
  if (asked === version) return;
  if (asked !== null || version < agreement.latestVersion)
    throw ruleBroken('version_superseded', `Version ${version} is not the one to sign now. Read the latest version.`);
  if (party.signedVersion === version) throw ruleBroken('signed_already', 'This party has signed this version.');
  throw ruleBroken('nothing_to_sign', 'Nothing waits for this party’s signature.');
}

const assertNameable = (agreement: Agreement, acceded: boolean): void =>
  assertAllows(agreementGuards([]), acceded ? 'agreement.accede' : 'agreement.name_parties', agreement);

const unanswered = { answer: null, answeredVersion: null, answeredOn: null, refusalReason: '' } as const;
const aboutOf = ({ agreementId, partnerId }: AgreementParty): About => ({ agreementId, partnerId });
const namedIn = (party: AgreementParty) => ({
  ...aboutOf(party),
  signatoryId: party.signatoryId,
  acceded: party.acceded,
});
