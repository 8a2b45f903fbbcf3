import { contract } from '@trivet/contract';
import * as db from '@trivet/db';
import * as domain from '@trivet/domain';
import { command } from '../kernel/handlers.ts';
import { representFundingStream } from './read-funding-streams.ts';

/**
 * What a source asks to be told is a line of accountability like any other: it is agreed, counted in the burden, shown on
 * the map, reminded of and answered there.
 */
export const setFundingReporting = command(contract.fundingStreams.setReporting, async ({ params, body }, context) => {
  const { fundingStreams, decision, newId, tx } = context;
  const stream = await fundingStreams.find(params.streamId);
  const draft = domain.AccountabilityLineDraft.parse({
    ...body,
    answersTo: 'resource_source',
    fromPartnerId: stream.holderPartnerId,
    bodyName: stream.source,
    about: 'money',
  });
  const { workspaceId, partnershipId } = stream;
  const number = await db.nextNumber(tx, stream, 'accountability_line');
  const place = { id: newId(), workspaceId, partnershipId, number };
  const { accountabilityLines } = context.acting('accountability_line.draft');
  const line = await accountabilityLines.save(domain.draftAccountabilityLine(draft, place, decision));
  await fundingStreams.save(domain.setFundingReporting(stream, line.id));
  return representFundingStream(context, params);
});
