import { contract, type MeetingRepresentation } from '@trivet/contract';
import * as db from '@trivet/db';
import { documentFile } from '../documents/document-file.ts';
import { download } from '../kernel/downloads.ts';
import { fillingsOf, representMeeting } from '../meetings/read-meetings.ts';
import { representPapers } from '../papers/bring-paper.ts';
import { agendaPackOf } from './agenda-pack.ts';

/** The pack is made when it is asked for, so that it says how things are at that moment. */
export const sendAgendaPack = download(contract.agendaPack.document, async ({ params, query: { format } }, context) => {
  const { tx, actor, decision, accept } = context;
  const within = { workspaceId: actor.workspaceId, partnershipId: params.partnershipId };
  const meeting = await representMeeting(context, params);
  const filled = await fillingsOf(context, params);
  const papers = await representPapers(context, params);
  const before = await minutesBefore(tx, within, meeting.last);
  const place = await db.readPlace(tx, within);
  const { bandLabels } = await db.readRiskMatrix(tx, actor.workspaceId);
  const document = agendaPackOf({ meeting, filled, papers, before }, { ...place, bandLabels, at: decision.at });
  return documentFile(document, { name: `${meeting.reference} agenda`, format, accept, at: decision.at });
});

/** The minutes of the meeting before, as they last went out or were approved; null where there are none yet. */
async function minutesBefore(tx: db.Transaction, within: Within, last: MeetingRepresentation['last']) {
  if (!last) return null;
  const [edition] = await db.listMinutesEditions(tx, { ...within, meetingId: last.id });
  return edition ?? null;
}

type Within = { workspaceId: string; partnershipId: string };
