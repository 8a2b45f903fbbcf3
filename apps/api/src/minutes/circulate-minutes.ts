import { contract } from '@trivet/contract';
import * as db from '@trivet/db';
import * as domain from '@trivet/domain';
import { dischargeByMinutes } from '../accounts-given/accounts-given.ts';
import { fingerprintOf } from '../kernel/fingerprint.ts';
import { command, type CommandContext } from '../kernel/handlers.ts';
import { findMeeting } from '../meetings/read-meetings.ts';
import { drawMinutes, representMinutes } from './read-minutes.ts';

export const circulateMinutes = command(contract.minutes.circulate, async ({ params, body }, context) => {
  const { decision, meetings } = context;
  const meeting = await meetings.save(domain.circulateMinutes(await meetings.find(params.meetingId), body, decision));
  await agreeActions(context, meeting);
  await keepEdition(context, 'circulated', await drawMinutes(context, await findMeeting(context, params)), meeting);
  return representMinutes(context, params);
});

export const approveMinutes = command(contract.minutes.approve, async ({ params, body }, context) => {
  const { actor, decision, meetings, tx } = context;
  const place = { workspaceId: actor.workspaceId, ...params };
  const minuted = await meetings.find(params.meetingId);
  const approving = await laterMeeting(context, params.partnershipId, body.meetingId);
  const openCorrections = await db.countOpenCorrections(tx, place);
  const meeting = await meetings.save(domain.approveMinutes(minuted, approving, { ...decision, openCorrections }));
  const seen = await findMeeting(context, params);
  await keepEdition(context, 'approved', await drawMinutes(context, seen), meeting);
  await dischargeByMinutes(context, seen);
  return representMinutes(context, params);
});

export const amendMinutes = command(contract.minutes.amend, async ({ params, body }, context) => {
  const { actor, meetings, tx } = context;
  const approved = await meetings.find(params.meetingId);
  const amending = await laterMeeting(context, params.partnershipId, body.meetingId);
  const meeting = await meetings.save(domain.amendMinutes(approved, amending));
  const { reference, heldOn } = await findMeeting(context, { ...params, meetingId: amending.id });
  const [last] = await db.listMinutesEditions(tx, { workspaceId: actor.workspaceId, ...params });
  if (!last) throw domain.notFound();
  const amendments = [...last.content.amendments, { meeting: reference, heldOn, words: body.words }];
  await keepEdition(context, 'amended', { ...last.content, amendments }, meeting);
  return representMinutes(context, params);
});

/** @throws Refusal `unprocessable` for a meeting that is not of this partnership */
async function laterMeeting(
  { meetings }: CommandContext,
  partnershipId: string,
  meetingId: string,
): Promise<domain.Meeting> {
  const [later] = await meetings.loadAll([meetingId]);
  if (later?.partnershipId !== partnershipId)
    throw domain.cannotBe('/meetingId', 'not_later', 'Choose a later meeting that has begun');
  return later;
}

/** What the meeting took is agreed now: whoever has it hears of it. */
async function agreeActions({ actions, tx }: CommandContext, meeting: domain.Meeting): Promise<void> {
  for (const action of await actions.loadAll(await db.proposedActionsOf(tx, meeting))) {
    const agreed = domain.agreeAction(action, meeting.id);
    if (agreed) await actions.save(agreed);
  }
}

async function keepEdition(
  { tx, decision, newId }: CommandContext,
  step: domain.MinutesStep,
  content: domain.MinutesContent,
  meeting: domain.Meeting,
): Promise<void> {
  const made = { id: newId(), madeAt: decision.at, madeByPersonId: decision.by };
  await db.keepMinutesEdition(tx, meeting, { ...made, step, content, fingerprint: fingerprintOf(content) });
}
