import { contract } from '@trivet/contract';
import * as domain from '@trivet/domain';
import { command } from '../kernel/handlers.ts';
import { meetingFor } from '../meetings/meeting-for.ts';
import { representMinutes } from './read-minutes.ts';

/** Whoever speaks for several partners asks for the first that they lead; who runs the partnership, for nobody. */
export const askForCorrection = command(contract.minutes.correct, async ({ params, body }, context) => {
  const { actor, decision, meetings, minutesCorrections, newId } = context;
  const meeting = await meetings.load(params.meetingId);
  const { leadsPartnerIds = [], partnerIds = [] } = actor.standing ?? {};
  const partnerId = leadsPartnerIds[0] ?? partnerIds[0] ?? null;
  const asking = { id: newId(), partnerId, askedByPersonId: actor.personId };
  await minutesCorrections.save(domain.askForCorrection(meeting, body, { ...decision, ...asking }));
  return representMinutes(context, params);
});

export const answerCorrection = command(contract.minutes.answer, async ({ params, body }, context) => {
  const { decision, minutesCorrections } = context;
  const meeting = await meetingFor('meeting.minute', context, params);
  domain.assertAllows(domain.meetingGuards, 'meeting.minute', meeting);
  const correction = await minutesCorrections.load(params.correctionId);
  if (correction.meetingId !== meeting.id) throw domain.notFound();
  minutesCorrections.assertCurrent(correction);
  await minutesCorrections.save(domain.answerCorrection(correction, body, decision));
  return representMinutes(context, params);
});
