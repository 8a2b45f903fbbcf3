import { contract } from '@trivet/contract';
import * as db from '@trivet/db';
import * as domain from '@trivet/domain';
import { instantOf } from '../calendar/days.ts';
import { command, type CommandContext } from '../kernel/handlers.ts';
import { assertOffered } from '../agenda-templates/read-templates.ts';
import { openAgenda } from './open-agenda.ts';
import { representMeeting } from './read-meetings.ts';

export const arrangeMeeting = command(contract.meetings.arrange, async ({ params, body }, context) => {
  const { actor, decision, meetings, newId, tx } = context;
  const within = { workspaceId: actor.workspaceId, ...params };
  const draft = { ...body, ...(await whoRunsIt(context, within, body)) };
  const number = await db.nextNumber(tx, within, 'meeting');
  const place = { id: newId(), ...within, number, seriesId: null, occursOn: null };
  const timesOf = await wallClock(context, within);
  const meeting = await meetings.save(domain.arrangeMeeting(draft, { ...place, ...timesOf(draft) }, decision));
  await assertOffered(context, within, body);
  await openAgenda(context, meeting, body);
  return representMeeting(context, { ...params, meetingId: meeting.id });
});

export const editMeeting = command(contract.meetings.edit, async ({ params, body }, context) => {
  const { actor, meetings } = context;
  const within = { workspaceId: actor.workspaceId, partnershipId: params.partnershipId };
  const meeting = await meetings.find(params.meetingId);
  const timesOf = await wallClock(context, within);
  await meetings.save(domain.editMeeting(meeting, body, timesOf(domain.merged(meeting, body))));
  return representMeeting(context, params);
});

export const cancelMeeting = command(contract.meetings.cancel, async ({ params, body }, context) => {
  const { meetings } = context;
  await meetings.save(domain.cancelMeeting(await meetings.find(params.meetingId), body));
  return representMeeting(context, params);
});

type Runners = Pick<domain.Meeting, 'chairPersonId' | 'minuteTakerPersonId'>;

/** Whoever was named, else who chairs the partnership and who coordinates it today. */
export async function whoRunsIt(
  { tx, decision: { today } }: Pick<CommandContext, 'tx' | 'decision'>,
  within: db.Within,
  { chairPersonId, minuteTakerPersonId }: Runners,
): Promise<Runners> {
  const usual = await db.whoRuns(tx, { ...within, today });
  return {
    chairPersonId: chairPersonId ?? usual.chairPersonId,
    minuteTakerPersonId: minuteTakerPersonId ?? usual.minuteTakerPersonId,
  };
}

type WallTimes = Pick<domain.Meeting, 'heldOn' | 'fromTime' | 'toTime'>;

/** Reads what the clock on the wall says as instants: by the workspace's time zone on that day. */
export async function wallClock(
  { tx }: Pick<CommandContext, 'tx'>,
  within: db.Within,
): Promise<(wall: WallTimes) => domain.MeetingTimes> {
  const { timeZone } = await db.readPlace(tx, within);
  return ({ heldOn, fromTime, toTime }) => ({
    startsAt: instantOf(heldOn, fromTime, timeZone),
    endsAt: instantOf(heldOn, toTime, timeZone),
  });
}
