import type { Agreement, AgreementContent, PartyAnswer } from '@trivet/domain';
import { and, asc, eq, getTableColumns, sql } from 'drizzle-orm';
import type { Transaction } from '../kernel/transaction.ts';
import type { Within } from '../owners/owners.queries.ts';
import { agreementSignatures as signatures, agreementVersions as versions } from './agreements.table.ts';

type OfAgreement = Within & { agreementId: string };

export type AgreementVersion = {
  number: number;
  content: AgreementContent;
  fingerprint: string;
  because: string;
  sentOn: string;
  sentAt: string;
  sentByName: string | null;
};

type Kept = Omit<AgreementVersion, 'sentByName'> & { id: string; sentById: string | null };

/** Keeps a text as it is put before the parties, in the transaction that sends it. */
export async function keepAgreementVersion(tx: Transaction, agreement: Agreement, version: Kept): Promise<void> {
  const { workspaceId, partnershipId, id: agreementId } = agreement;
  await tx.insert(versions).values({ ...version, workspaceId, partnershipId, agreementId });
}

const ofAgreement = ({ workspaceId, partnershipId, agreementId }: OfAgreement) =>
  and(
    eq(versions.workspaceId, workspaceId),
    eq(versions.partnershipId, partnershipId),
    eq(versions.agreementId, agreementId),
  );

const { number, content, fingerprint, because, sentOn, sentAt } = getTableColumns(versions);
const view = {
  number,
  content,
  fingerprint,
  because,
  sentOn,
  sentAt,
  sentByName: sql<string | null>`(select p.name from people p where p.id = agreement_versions.sent_by_id)`,
};

/** Every version of an agreement, the first first. */
export const listAgreementVersions = (tx: Transaction, place: OfAgreement): Promise<AgreementVersion[]> =>
  tx.select(view).from(versions).where(ofAgreement(place)).orderBy(asc(versions.number));

/** @returns undefined where it was never sent that often */
export async function readAgreementVersion(
  tx: Transaction,
  { version, ...place }: OfAgreement & { version: number },
): Promise<AgreementVersion | undefined> {
  const [found] = await tx
    .select(view)
    .from(versions)
    .where(and(ofAgreement(place), eq(versions.number, version)));
  return found;
}

/** A yes or no as it was given. */
export type AgreementSignature = {
  versionNumber: number;
  partnerId: string;
  answer: PartyAnswer;
  name: string;
  capacity: string;
  reason: string;
  fingerprint: string;
  signedOn: string;
  at: string;
};
export type AgreementSignatureView = AgreementSignature & { partnerName: string; personName: string | null };

/** Keeps an answer beside the version it is about, in the transaction that saved the party. */
export async function keepAgreementSignature(
  tx: Transaction,
  { workspaceId, partnershipId, id: agreementId }: Agreement,
  signature: AgreementSignature & { id: string; personId: string },
): Promise<void> {
  await tx.insert(signatures).values({ ...signature, workspaceId, partnershipId, agreementId });
}

/** Every answer to every version of an agreement, in the order they were given. */
export function listAgreementSignatures(
  tx: Transaction,
  { workspaceId, partnershipId, agreementId }: OfAgreement,
): Promise<AgreementSignatureView[]> {
  const {
    id: _id,
    workspaceId: _w,
    partnershipId: _p,
    agreementId: _a,
    personId: _who,
    ...told
  } = getTableColumns(signatures);
  return tx
    .select({
      ...told,
      partnerName: sql<string>`(select o.name from partners x join organisations o on o.id = x.organisation_id
        where x.id = agreement_signatures.partner_id)`,
      personName: sql<string | null>`(select p.name from people p where p.id = agreement_signatures.person_id)`,
    })
    .from(signatures)
    .where(
      and(
        eq(signatures.workspaceId, workspaceId),
        eq(signatures.partnershipId, partnershipId),
        eq(signatures.agreementId, agreementId),
      ),
    )
    .orderBy(asc(signatures.at), asc(signatures.id));
}
