import { contract } from '@trivet/contract';
import * as db from '@trivet/db';
import * as domain from '@trivet/domain';
import { command } from '../kernel/handlers.ts';
import { assertPartnerHere } from '../partners/read-partners.ts';
import { representFundingStream } from './read-funding-streams.ts';

export const addFundingStream = command(contract.fundingStreams.add, async ({ params, body }, context) => {
  const { fundingStreams, actor, decision, newId, tx } = context;
  const within = { workspaceId: actor.workspaceId, ...params };
  await assertPartnerHere(context, { ...params, partnerId: body.holderPartnerId }, '/holderPartnerId');
  const number = await db.nextNumber(tx, within, 'funding_stream');
  const stream = await fundingStreams.save(domain.addFundingStream(body, { id: newId(), ...within, number }, decision));
  return representFundingStream(context, { ...params, streamId: stream.id });
});

export const editFundingStream = command(contract.fundingStreams.edit, async ({ params, body }, context) => {
  const { fundingStreams, tx } = context;
  const stream = await fundingStreams.find(params.streamId);
  if (body.holderPartnerId && body.holderPartnerId !== stream.holderPartnerId)
    await assertPartnerHere(context, { ...params, partnerId: body.holderPartnerId }, '/holderPartnerId');
  const budgeted = await db.budgetedFrom(tx, stream, { streamId: stream.id });
  await fundingStreams.save(domain.editFundingStream(stream, body, { budgeted }));
  return representFundingStream(context, params);
});
