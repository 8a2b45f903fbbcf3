import { contract } from '@trivet/contract';
import { keepAgreementReview } from '@trivet/db';
import * as domain from '@trivet/domain';
import { command } from '../kernel/handlers.ts';
import { representAgreement } from './read-agreements.ts';

export const reviewAgreement = command(contract.agreements.review, async ({ params, body }, context) => {
  const { agreements, decision, newId, tx } = context;
  const agreement = await agreements.find(params.agreementId);
  const reviewed = await agreements.save(domain.reviewAgreement(agreement, body, decision));
  await keepAgreementReview(tx, reviewed, { id: newId(), at: decision.at, personId: decision.by, ...body });
  return representAgreement(context, params);
});

export const endAgreement = command(contract.agreements.end, async ({ params, body }, context) => {
  const agreement = await context.agreements.find(params.agreementId);
  await context.agreements.save(domain.endAgreement(agreement, body, context.decision));
  return representAgreement(context, params);
});
