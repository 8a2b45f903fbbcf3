import { contract } from '@trivet/contract';
import * as db from '@trivet/db';
import * as domain from '@trivet/domain';
import { command, type CommandContext } from '../kernel/handlers.ts';
import { type OneMeeting, representMeeting } from './read-meetings.ts';

export const takeNote = command(contract.meetings.takeNote, async ({ params, body }, context) => {
  const { agendaItems, decision, meetingNotes, newId } = context;
  const meeting = await meetingToMinute(context, params);
  const taken = domain.takeNote(meeting, body, { ...decision, id: newId() });
  const [item] = await agendaItems.loadAll([body.itemId]);
  if (item?.meetingId !== meeting.id)
    throw domain.cannotBe('/itemId', 'not_on_agenda', 'Choose an item of this agenda');
  await meetingNotes.save(taken);
  return representMeeting(context, params);
});

export const editNote = command(contract.meetings.editNote, async ({ params, body }, context) => {
  const { meeting, note } = await noteToChange(context, params);
  await context.meetingNotes.save(domain.editNote(meeting, note, body));
  return representMeeting(context, params);
});

export const strikeNote = command(contract.meetings.strikeNote, async ({ params }, context) => {
  const { meeting, note } = await noteToChange(context, params);
  await context.meetingNotes.save(domain.strikeNote(meeting, note));
  return representMeeting(context, params);
});

/** @throws Refusal `forbidden` to whoever neither runs the partnership nor takes the minutes of this meeting */
async function meetingToMinute({ actor, meetings }: CommandContext, { meetingId }: Pick<OneMeeting, 'meetingId'>) {
  const meeting = await meetings.load(meetingId);
  if (!domain.can(actor, 'meeting.minute', domain.meetingKind.heldBy(meeting))) throw db.mayNot('meeting.minute');
  return meeting;
}

async function noteToChange(context: CommandContext, params: OneMeeting & { noteId: string }) {
  const meeting = await meetingToMinute(context, params);
  const note = await context.meetingNotes.load(params.noteId);
  if (note.meetingId !== meeting.id) throw domain.notFound();
  context.meetingNotes.assertCurrent(note);
  return { meeting, note };
}
