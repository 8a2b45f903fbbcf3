import { contract } from '@trivet/contract';
import * as db from '@trivet/db';
import * as domain from '@trivet/domain';
import { assertOffered } from '../agenda-templates/read-templates.ts';
import { command, type CommandContext } from '../kernel/handlers.ts';
import { wallClock } from '../meetings/arrange-meeting.ts';
import { representSeries } from './read-series.ts';

export const editSeries = command(contract.meetingSeries.edit, async ({ params, body }, context) => {
  const { actor, meetingSeries } = context;
  const series = await meetingSeries.find(params.seriesId);
  const within = { workspaceId: actor.workspaceId, partnershipId: params.partnershipId };
  const edited = domain.editSeries(series, body);
  await assertOffered(context, within, body);
  await meetingSeries.save(edited);
  const timesOf = await wallClock(context, within);
  await eachToCome(context, series, (meeting) => {
    const patch = domain.whatFollows(meeting, series, body);
    return patch && domain.editMeeting(meeting, patch, timesOf(domain.merged(meeting, patch)));
  });
  return representSeries(context, params);
});

export const endSeries = command(contract.meetingSeries.end, async ({ params, body }, context) => {
  const { decision, meetingSeries } = context;
  const series = await meetingSeries.find(params.seriesId);
  await meetingSeries.save(domain.endSeries(series, body, decision));
  await eachToCome(context, series, (meeting) => domain.cancelMeeting(meeting, body));
  return representSeries(context, params);
});

type MeetingChange = ReturnType<typeof domain.cancelMeeting>;

async function eachToCome(
  { decision: { today }, meetings, tx }: CommandContext,
  { id }: domain.MeetingSeries,
  change: (meeting: domain.Meeting) => MeetingChange | null,
): Promise<void> {
  for (const meeting of await meetings.loadAll(await db.meetingsToCome(tx, id, today))) {
    const changed = change(meeting);
    if (changed) await meetings.save(changed);
  }
}
