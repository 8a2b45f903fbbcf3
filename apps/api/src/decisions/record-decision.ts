import { contract } from '@trivet/contract';
import * as db from '@trivet/db';
import * as domain from '@trivet/domain';
import { lacksQuorum } from '../attendance/quorum-facts.ts';
import { command, type CommandContext } from '../kernel/handlers.ts';
import { itemOn, meetingFor } from '../meetings/meeting-for.ts';
import { opening, whatItReplaces } from './open-decision.ts';
import { representDecision } from './read-decisions.ts';
import { completeDecision } from './settle-decision.ts';

export const recordDecision = command(contract.decisions.record, async ({ params, body }, context) => {
  const { decision, decisions, decisionPositions } = context;
  const meeting = await meetingFor('decision.record', context, params);
  domain.assertAllows(domain.meetingGuards, 'meeting.minute', meeting);
  const item = await itemOn(context, meeting, body.itemId);
  await whatItReplaces(context, body);
  const opened = await opening(context, params);
  const isIndicative = await lacksQuorum(context, meeting, meeting.endedAt ?? decision.at);
  const asidePartnerIds = await db.partnersAside(context.tx, meeting, item.id);
  const positions = positionsAt(context, opened, body.positions);
  const given = positions.map(({ after }) => after);
  const recording = { ...opened, meetingId: meeting.id, positions: given, isIndicative, asidePartnerIds };
  const recorded = await decisions.save(domain.recordDecision(body, recording, decision));
  await completeDecision(context, recorded, await decisionPositions.addAll(positions));
  if (body.as === 'deferred') await putOff(context, { meeting, item, reason: body.reason });
  return representDecision(context, { partnershipId: params.partnershipId, decisionId: recorded.id });
});

type Opened = Awaited<ReturnType<typeof opening>>;

/** What the minute taker writes down for each organisation: given by whoever leads for it. */
function positionsAt(
  { decision, newId }: CommandContext,
  { place, voices }: Opened,
  drafts: readonly domain.PositionDraft[],
): domain.PositionChange[] {
  const { id: decisionId, workspaceId, partnershipId } = place;
  return drafts.map((draft, at) => {
    const voice = voices.find(({ partnerId }) => partnerId === draft.partnerId);
    if (!voice)
      throw domain.cannotBe(`/positions/${at}/partnerId`, 'no_vote', 'Choose an organisation that has a vote');
    const { authority, authorityLimit, representativePersonId: givenByPersonId } = voice;
    const representation = { givenByPersonId, authority, authorityLimit };
    const there = { id: newId(), workspaceId, partnershipId, decisionId };
    return domain.givePosition({ before: null, place: there, representation }, draft, decision);
  });
}

type PuttingOff = { meeting: domain.Meeting; item: domain.AgendaItem; reason: string };

/** What is put off goes to the next agenda by the rule for what a meeting moves, where its item is not settled yet. */
async function putOff({ acting }: CommandContext, { meeting, item, reason }: PuttingOff): Promise<void> {
  if (meeting.status !== 'in_progress' || item.status !== 'planned') return;
  const { agendaItems } = acting('meeting.minute');
  await agendaItems.save(domain.settleItem(meeting, item, { status: 'moved', reason }));
}
