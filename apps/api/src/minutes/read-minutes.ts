import { contract, type MinutesRepresentation } from '@trivet/contract';
import * as db from '@trivet/db';
import * as domain from '@trivet/domain';
import { query, type QueryContext } from '../kernel/handlers.ts';
import { findMeeting, type OneMeeting } from '../meetings/read-meetings.ts';

type Reading = Pick<QueryContext, 'tx' | 'actor' | 'decision'>;

export const readMinutes = query(contract.minutes.get, ({ params }, context) => representMinutes(context, params));

/** The minutes as they stand: what was approved word for word, else what is written down now. */
export async function representMinutes(context: Reading, params: OneMeeting): Promise<MinutesRepresentation> {
  const { tx, actor } = context;
  const place = { workspaceId: actor.workspaceId, ...params };
  const meeting = await findMeeting(context, params);
  const editions = await db.listMinutesEditions(tx, place);
  const permissions = domain.permissionsOn(domain.meetingKind, actor, meeting);
  const later = await db.laterMeetings(tx, meeting);
  const { version, circulatedAt, correctionsBy, approvedAt, approvedInMeetingId } = meeting;
  const frozen = meeting.status === 'approved' ? editions[0]?.content : undefined;
  return {
    meetingId: meeting.id,
    version,
    content: frozen ?? (await drawMinutes(context, meeting)),
    circulatedAt,
    correctionsBy,
    approvedAt,
    approvedIn: later.find(({ id }) => id === approvedInMeetingId)?.reference ?? null,
    corrections: (await db.listMinutesCorrections(tx, place)).map((correction) => ({
      ...correction,
      permissions: ofCorrection(correction, permissions),
    })),
    editions: editions.map(({ content: _words, ...edition }) => edition),
    later,
    permissions: { may: permissions.may.filter((action) => action.startsWith('minutes.')), fields: [] },
  };
}

/** What was written down, decided and taken, in the order of the agenda. */
export async function drawMinutes(
  { tx, decision }: Pick<Reading, 'tx' | 'decision'>,
  meeting: db.MeetingView,
): Promise<domain.MinutesContent> {
  const place = { workspaceId: meeting.workspaceId, partnershipId: meeting.partnershipId, meetingId: meeting.id };
  const items = await db.listAgenda(tx, place, meeting.id);
  const notes = await db.listMeetingNotes(tx, place, meeting.id);
  const results = await db.listResults(tx, { ...place, personId: null, today: decision.today }, meeting.id);
  const decisions = await db.decisionsOfMeeting(tx, place);
  const { name } = await db.readPlace(tx, place);
  const { reference, title, heldOn, startsAt, endsAt, chairName, minuteTakerName } = meeting;
  return {
    reference,
    title,
    partnership: name,
    heldOn,
    startsAt,
    endsAt,
    place: meeting.place,
    chair: chairName,
    minuteTaker: minuteTakerName,
    attendance: (await db.listAttendees(tx, place, meeting.id)).flatMap(attended),
    interests: (await db.interestsOfMeeting(tx, place, meeting.id)).map(declared),
    items: items.map(({ id, title: words, presenterName, isConfidential, status, reason }) => {
      const taken = results.filter(({ itemId }) => itemId === id);
      return {
        id,
        title: words,
        presenter: presenterName,
        isConfidential,
        outcome: status,
        reason,
        notes: notes.filter(({ itemId }) => itemId === id).map((note) => note.words),
        decisions: decisions.filter(({ itemId }) => itemId === id).map(({ itemId: _item, ...made }) => made),
        actions: taken.filter(({ kind }) => kind === 'action').map((line) => ({ ...named(line), dueOn: line.dueOn })),
        risks: taken.filter(({ kind }) => kind === 'risk').map(named),
      };
    }),
    amendments: [],
  };
}

/** Whoever nobody looked for is not in the minutes. */
const attended = ({ name, partnerName, part, status, deputyName }: db.AttendeeView) =>
  status === 'expected' ? [] : [{ name, organisation: partnerName, part, status, deputy: deputyName }];

const declared = ({ itemTitle, name, organisation, nature, handling }: db.InterestView) => ({
  item: itemTitle,
  name,
  organisation,
  nature,
  handling,
});

const named = ({ id, reference, title, holder }: db.AgendaLine) => ({ id, reference: reference ?? '', title, holder });

/** A correction is answered by whoever takes the minutes, while they are open. */
function ofCorrection({ answer }: domain.MinutesCorrection, { may }: domain.Permissions): domain.Permissions {
  const isTheirs = answer === null && may.includes('meeting.minute');
  return { may: isTheirs ? ['meeting.minute'] : [], fields: [] };
}
