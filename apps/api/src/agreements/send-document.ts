import { contract } from '@trivet/contract';
import * as db from '@trivet/db';
import { type AgreementContent, notFound } from '@trivet/domain';
import { documentFile } from '../documents/document-file.ts';
import { download } from '../kernel/downloads.ts';
import { agreementDocument, type SignaturePage } from './agreement-document.ts';
import { placeOf, type Reading, representAgreement } from './read-agreements.ts';

/** An agreement as a file: a version exactly as it was put before its parties, or the draft, with its signatures. */
export const sendAgreementDocument = download(
  contract.agreements.document,
  async ({ params, query: { format, version } }, context) => {
    const { document, name } = await layAgreement(context, { ...params, version });
    return documentFile(document, { name, format, accept: context.accept, at: context.decision.at });
  },
);

/** Lays out a version of an agreement, by default the one that stands or is before its parties. */
export async function layAgreement(context: Reading, { version, ...params }: Asked) {
  const { tx, decision } = context;
  const agreement = await representAgreement(context, params);
  const current = agreement.stage === 'signing' ? agreement.latestVersion : agreement.signedVersion;
  const signed = await signaturePage(context, { ...params, version: version ?? current });
  const content = signed?.content ?? draftOf(agreement);
  const place = await db.readPlace(tx, placeOf(context, { partnershipId: params.partnershipId }));
  const document = agreementDocument(content, { ...place, at: decision.at, signed: signed?.page });
  return { document, name: `${agreement.reference} ${agreement.title}` };
}

type Asked = { partnershipId: string; agreementId: string; version?: number | undefined };
type Wanted = { partnershipId: string; agreementId: string; version: number | null };

async function signaturePage(
  context: Reading,
  { version, ...params }: Wanted,
): Promise<{ content: AgreementContent; page: SignaturePage } | undefined> {
  if (version === null) return undefined;
  const place = placeOf(context, params);
  const found = await db.readAgreementVersion(context.tx, { ...place, version });
  if (!found) throw notFound();
  const signatures = await db.listAgreementSignatures(context.tx, place);
  const { content, fingerprint, sentOn } = found;
  const given = signatures.filter(({ versionNumber, answer }) => versionNumber === version && answer === 'signed');
  return { content, page: { fingerprint, sentOn, given } };
}

type Drafted = Omit<AgreementContent, 'startsOn' | 'version' | 'under' | 'parties'> & {
  startsOn: string | null;
  parentReference: string | null;
  parties: readonly db.AgreementPartyView[];
};

const draftOf = ({ parties, parentReference, ...draft }: Drafted) => ({
  ...draft,
  version: null,
  under: parentReference,
  parties: parties.map(({ partnerId, partnerName, signatoryName, capacity, isRequired }) => ({
    partnerId,
    organisation: partnerName,
    signatory: signatoryName ?? '',
    capacity,
    isRequired,
  })),
});
