import { contract } from '@trivet/contract';
import * as db from '@trivet/db';
import * as domain from '@trivet/domain';
import { expectOnList } from '../attendance/expect-attendees.ts';
import { command, type CommandContext } from '../kernel/handlers.ts';
import { itemOn, meetingFor } from '../meetings/meeting-for.ts';
import type { OneMeeting } from '../meetings/read-meetings.ts';
import { mayRecord, ownedBy, representInterests } from './read-interests.ts';

export const declareInterest = command(contract.interests.declare, async ({ params, body }, context) => {
  const meeting = await context.meetings.load(params.meetingId);
  domain.assertInterestsOpen(meeting, false);
  const attendee = await ownAttendee(context, meeting);
  await writeDown(context, { meeting, attendee, isMinuted: false }, body);
  return representInterests(context, params);
});

export const recordInterest = command(contract.interests.record, async ({ params, body }, context) => {
  const meeting = await meetingFor('interest.record', context, params);
  domain.assertInterestsOpen(meeting, true);
  const attendee = await context.attendees.load(params.attendeeId);
  if (attendee.meetingId !== meeting.id) throw domain.notFound();
  await writeDown(context, { meeting, attendee, isMinuted: true }, body);
  return representInterests(context, params);
});

export const changeInterest = command(contract.interests.change, async ({ params, body }, context) => {
  const { meeting, attendee, ...asked } = await interestToChange(context, params);
  const changed = domain.changeInterest(meeting, asked, body);
  await assertNoPosition(context, attendee, changed.after);
  await context.interests.save(changed);
  return representInterests(context, params);
});

export const withdrawInterest = command(contract.interests.withdraw, async ({ params }, context) => {
  const { meeting, ...asked } = await interestToChange(context, params);
  await context.interests.save(domain.withdrawInterest(meeting, asked));
  return representInterests(context, params);
});

/**
 * The place of the caller on the list of who attends; before the meeting begins the list is drawn for it.
 * @throws Refusal `rule_broken` to whoever is not expected
 */
async function ownAttendee(context: CommandContext, meeting: domain.Meeting): Promise<domain.Attendee> {
  const { actor, attendees, tx } = context;
  const find = async () => {
    const listed = await db.listAttendees(tx, meeting, meeting.id);
    return listed.find(({ personId }) => personId === actor.personId)?.id;
  };
  let id = await find();
  if (id === undefined && meeting.begunAt === null) {
    await expectOnList(context.acting('attendance.record'), meeting);
    id = await find();
  }
  if (id === undefined)
    throw domain.ruleBroken('not_attending', 'You are not on the list of this meeting. Ask its chair to add you.');
  return attendees.load(id);
}

type Declaring = { meeting: domain.Meeting; attendee: domain.Attendee; isMinuted: boolean };

async function writeDown(
  context: CommandContext,
  { meeting, attendee, isMinuted }: Declaring,
  draft: domain.InterestDraft,
): Promise<void> {
  const { decision, interests, newId } = context;
  await itemOn(context, meeting, draft.itemId);
  const declaring = { ...decision, id: newId(), attendeeId: attendee.id, isMinuted };
  const declared = domain.declareInterest(meeting, draft, declaring);
  await assertNoPosition(context, attendee, declared.after);
  await interests.save(declared);
}

/** The meeting is locked meanwhile, as it is where a decision is written down: neither overtakes the other. */
async function assertNoPosition(
  { tx }: CommandContext,
  { partnerId }: domain.Attendee,
  interest: domain.Interest,
): Promise<void> {
  if (!domain.standsAside(interest) || partnerId === null) return;
  const { itemId } = interest;
  domain.assertHasNoPosition(await db.positionGivenAt(tx, interest, { itemId, partnerId }));
}

async function interestToChange(context: CommandContext, params: OneMeeting & { interestId: string }) {
  const { actor, attendees, interests, meetings } = context;
  const meeting = await meetings.load(params.meetingId);
  const interest = await interests.load(params.interestId);
  if (interest.meetingId !== meeting.id) throw domain.notFound();
  const attendee = await attendees.load(interest.attendeeId);
  if (!domain.can(actor, 'interest.change', ownedBy(meeting, attendee))) throw db.mayNot('interest.change');
  interests.assertCurrent(interest);
  return { meeting, attendee, interest, isMinuted: mayRecord(actor, meeting) };
}
