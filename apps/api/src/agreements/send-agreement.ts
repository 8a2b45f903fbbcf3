import { contract } from '@trivet/contract';
import * as db from '@trivet/db';
import * as domain from '@trivet/domain';
import { command, type CommandContext } from '../kernel/handlers.ts';
import { fingerprintOf } from '../kernel/fingerprint.ts';
import { placeOf, representAgreement } from './read-agreements.ts';

export const circulateAgreement = command(contract.agreements.circulate, async ({ params }, context) => {
  const agreement = await context.agreements.find(params.agreementId);
  await context.agreements.save(domain.circulateAgreement(agreement));
  return representAgreement(context, params);
});

export const sendAgreement = command(contract.agreements.send, async ({ params, body }, context) => {
  const { agreements, decision, newId, tx } = context;
  const agreement = await agreements.find(params.agreementId);
  const parties = await db.listAgreementParties(tx, placeOf(context, params));
  const change = domain.sendAgreement(agreement, body, { ...decision, parties });
  const unauthorised = parties.findIndex(({ isAuthorised }) => !isAuthorised);
  if (unauthorised !== -1) throw noAuthority(parties[unauthorised]?.partnerName ?? '');
  const content = await contentNow(context, agreement, parties);
  const sent = await agreements.save(change);
  await db.keepAgreementVersion(tx, sent, {
    id: newId(),
    number: content.version,
    content,
    fingerprint: fingerprintOf(content),
    because: body.because || agreement.amendingBecause,
    sentOn: decision.today,
    sentAt: decision.at,
    sentById: decision.by,
  });
  return representAgreement(context, params);
});

export const recallAgreement = command(contract.agreements.recall, async ({ params }, context) => {
  const agreement = await context.agreements.find(params.agreementId);
  await context.agreements.save(domain.recallAgreement(agreement));
  return representAgreement(context, params);
});

/** What is put before the parties: the text as it stands, and their names as they are today. */
async function contentNow(
  context: CommandContext,
  agreement: domain.Agreement,
  parties: readonly db.AgreementPartyView[],
): Promise<domain.AgreementContent> {
  const view = await db.readAgreement(context.tx, placeOf(context, agreement), agreement.id);
  if (!view) throw domain.notFound();
  return domain.contentOf(agreement, {
    reference: view.reference,
    under: view.parentReference,
    parties: parties.map(({ partnerId, partnerName, signatoryName, capacity, isRequired }) => ({
      partnerId,
      organisation: partnerName,
      signatory: signatoryName ?? '',
      capacity,
      isRequired,
    })),
  });
}

const noAuthority = (partner: string) =>
  domain.ruleBroken('signatory_not_authorised', `Whoever is to sign for ${partner} may not any more. Name another.`);
