import type { MeetingNote } from '@trivet/domain';
import { and, asc, eq, getTableColumns, sql } from 'drizzle-orm';
import type { Transaction } from '../kernel/transaction.ts';
import type { Within } from '../owners/owners.queries.ts';
import { meetingNotes } from './meeting-notes.table.ts';

export type MeetingNoteView = MeetingNote & { authorName: string | null };

/** What was said in a meeting, in the order it was written down. */
export async function listMeetingNotes(
  tx: Transaction,
  { workspaceId, partnershipId }: Within,
  meetingId: string,
): Promise<MeetingNoteView[]> {
  return tx
    .select({
      ...getTableColumns(meetingNotes),
      authorName: sql<string | null>`(select p.name from people p where p.id = meeting_notes.author_person_id)`,
    })
    .from(meetingNotes)
    .where(
      and(
        eq(meetingNotes.workspaceId, workspaceId),
        eq(meetingNotes.partnershipId, partnershipId),
        eq(meetingNotes.meetingId, meetingId),
        eq(meetingNotes.isStruck, false),
      ),
    )
    .orderBy(asc(meetingNotes.createdAt), asc(meetingNotes.id));
}
