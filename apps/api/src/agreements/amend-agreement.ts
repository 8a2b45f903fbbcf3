import { contract } from '@trivet/contract';
import { readAgreementVersion } from '@trivet/db';
import * as domain from '@trivet/domain';
import { command } from '../kernel/handlers.ts';
import { placeOf, representAgreement } from './read-agreements.ts';

export const amendAgreement = command(contract.agreements.amend, async ({ params, body }, context) => {
  const agreement = await context.agreements.find(params.agreementId);
  await context.agreements.save(domain.amendAgreement(agreement, body));
  return representAgreement(context, params);
});

export const dropAmendment = command(contract.agreements.dropAmendment, async ({ params }, context) => {
  const agreement = await context.agreements.find(params.agreementId);
  const version = agreement.signedVersion ?? 0;
  const signed = await readAgreementVersion(context.tx, { ...placeOf(context, params), version });
  if (!signed) throw domain.ruleBroken('agreement_not_signed', 'It is not signed by all yet.');
  await context.agreements.save(domain.dropAmendment(agreement, signed.content));
  return representAgreement(context, params);
});
