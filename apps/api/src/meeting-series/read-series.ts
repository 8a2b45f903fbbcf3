import { contract, type MeetingSeriesRepresentation } from '@trivet/contract';
import * as db from '@trivet/db';
import { meetingSeriesKind, notFound, permissionsOn } from '@trivet/domain';
import { query, type QueryContext } from '../kernel/handlers.ts';

export const listSeries = query(contract.meetingSeries.list, async ({ params }, { tx, actor, decision: { today } }) => {
  const series = await db.listMeetingSeries(tx, { workspaceId: actor.workspaceId, ...params, today });
  return { items: series.map((one) => ({ ...one, permissions: permissionsOn(meetingSeriesKind, actor, one) })) };
});

export const readSeries = query(contract.meetingSeries.get, ({ params }, context) => representSeries(context, params));

type OneSeries = { partnershipId: string; seriesId: string };

export async function representSeries(
  { tx, actor, decision: { today } }: Pick<QueryContext, 'tx' | 'actor' | 'decision'>,
  { partnershipId, seriesId }: OneSeries,
): Promise<MeetingSeriesRepresentation> {
  const within = { workspaceId: actor.workspaceId, partnershipId, today };
  const series = await db.readMeetingSeries(tx, within, seriesId);
  if (!series) throw notFound();
  return { ...series, permissions: permissionsOn(meetingSeriesKind, actor, series) };
}
