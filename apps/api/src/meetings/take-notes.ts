import { contract } from '@trivet/contract';
import * as domain from '@trivet/domain';
import { command, type CommandContext } from '../kernel/handlers.ts';
import { itemOn, meetingFor } from './meeting-for.ts';
import { type OneMeeting, representMeeting } from './read-meetings.ts';

export const takeNote = command(contract.meetings.takeNote, async ({ params, body }, context) => {
  const { decision, meetingNotes, newId } = context;
  const meeting = await meetingFor('meeting.minute', context, params);
  const taken = domain.takeNote(meeting, body, { ...decision, id: newId() });
  await itemOn(context, meeting, body.itemId);
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

async function noteToChange(context: CommandContext, params: OneMeeting & { noteId: string }) {
  const meeting = await meetingFor('meeting.minute', context, params);
  const note = await context.meetingNotes.load(params.noteId);
  if (note.meetingId !== meeting.id) throw domain.notFound();
  context.meetingNotes.assertCurrent(note);
  return { meeting, note };
}
