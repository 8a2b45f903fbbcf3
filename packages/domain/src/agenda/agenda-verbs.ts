import { type Change, type Decision, decide } from '../kernel/change.ts';
import { assertAllows, type Guards } from '../kernel/guards.ts';
import { type Kind, merged } from '../kernel/kind.ts';
import { cannotBe, ruleBroken } from '../kernel/refusal.ts';
import type { Meeting } from '../meetings/meeting.ts';
import { meetingGuards } from '../meetings/meeting-verbs.ts';
import {
  AgendaItem,
  type AgendaItemDraft,
  type AgendaItemEvent,
  AgendaItemFields,
  type AgendaItemPatch,
  type AgendaSuggestion,
  type ItemOutcome,
} from './agenda-item.ts';

type ItemChange = Change<AgendaItem, AgendaItemEvent>;

const standing = ({ isWithdrawn }: AgendaItem) =>
  isWithdrawn ? (['item_withdrawn', 'This was taken off already.'] as const) : null;
const waiting = (item: AgendaItem) =>
  standing(item) ??
  (item.meetingId === null ? null : (['suggestion_taken_up', 'This is on an agenda already.'] as const));

export const agendaItemGuards = {
  'meeting.prepare': standing,
  'meeting.run': standing,
  'agenda_suggestion.take_up': waiting,
  'agenda_suggestion.withdraw': waiting,
} satisfies Guards<AgendaItem>;

export const agendaItemKind: Kind<AgendaItem> = {
  subject: 'agenda_item',
  schema: AgendaItem,
  guards: agendaItemGuards,
  edit: { action: 'meeting.prepare', fields: AgendaItemFields },
  heldBy: ({ suggestedByPersonId }) => ({ ownerPersonId: suggestedByPersonId }),
  tracks: [],
};

type Place = Pick<AgendaItem, 'id' | 'workspaceId' | 'partnershipId' | 'meetingId'>;
type Origin = Partial<Pick<AgendaItem, 'isStanding' | 'suggestedByPersonId' | 'carriedFromId'>>;

export function addItem(
  meeting: Meeting,
  draft: AgendaItemDraft,
  { id, at, ...origin }: Pick<Decision, 'at'> & { id: string } & Origin,
): ItemChange {
  assertAllows(meetingGuards, 'meeting.prepare', meeting);
  const { workspaceId, partnershipId, id: meetingId } = meeting;
  const item = newItem(draft, { id, workspaceId, partnershipId, meetingId, ...origin }, at);
  const event: AgendaItemEvent = origin.carriedFromId
    ? { type: 'agenda_item.carried_over', payload: { meetingId, fromItemId: origin.carriedFromId } }
    : { type: 'agenda_item.added', payload: { meetingId } };
  return decide(AgendaItem, null, item, event);
}

/** Waits until whoever prepares a meeting takes it up. */
export function suggestItem(
  draft: AgendaSuggestion,
  place: Omit<Place, 'meetingId'>,
  { at, by }: Decision,
): ItemChange {
  const whole = { ...draft, ...unsaid };
  const item = newItem(whole, { ...place, meetingId: null, suggestedByPersonId: by }, at);
  return decide(AgendaItem, null, item, { type: 'agenda_item.suggested', payload: {} });
}

const unsaid = {
  purpose: 'discussion',
  presenterPersonId: null,
  paper: null,
  isConfidential: false,
  fill: 'none',
} as const;

function newItem(draft: AgendaItemDraft, place: Place & Origin, at: string): AgendaItem {
  const origin = { isStanding: false, suggestedByPersonId: null, carriedFromId: null };
  const now = { status: 'planned' as const, reason: '', isWithdrawn: false, version: 1, createdAt: at, updatedAt: at };
  return { ...draft, ...origin, ...place, ...now };
}

/** A suggestion comes onto an agenda; who made it presents it, unless somebody else is named later. */
export function takeUpSuggestion(item: AgendaItem, meeting: Meeting): ItemChange {
  assertAllows(agendaItemGuards, 'agenda_suggestion.take_up', item);
  assertAllows(meetingGuards, 'meeting.prepare', meeting);
  const after = { ...item, meetingId: meeting.id, presenterPersonId: item.suggestedByPersonId };
  return decide(AgendaItem, item, after, { type: 'agenda_item.taken_up', payload: { meetingId: meeting.id } });
}

export function withdrawSuggestion(item: AgendaItem): ItemChange {
  assertAllows(agendaItemGuards, 'agenda_suggestion.withdraw', item);
  const event = { type: 'agenda_item.withdrawn' as const, payload: { meetingId: null } };
  return decide(AgendaItem, item, { ...item, isWithdrawn: true }, event);
}

export function editItem(meeting: Meeting, item: AgendaItem, patch: AgendaItemPatch): ItemChange {
  assertPrepares(meeting, item);
  const payload = { meetingId: meeting.id, fields: Object.keys(patch) };
  return decide(AgendaItem, item, merged(item, patch), { type: 'agenda_item.edited', payload });
}

/** @throws Refusal `rule_broken` for an item that every agenda has: it is skipped, with a reason */
export function removeItem(meeting: Meeting, item: AgendaItem): ItemChange {
  assertPrepares(meeting, item);
  if (item.isStanding) throw ruleBroken('item_stands', 'Every agenda has this item. Skip it and say why.');
  const event = { type: 'agenda_item.withdrawn' as const, payload: { meetingId: meeting.id } };
  return decide(AgendaItem, item, { ...item, isWithdrawn: true }, event);
}

/** @throws Refusal `unprocessable` skipped, moved or dropped without a reason */
export function settleItem(meeting: Meeting, item: AgendaItem, { status, reason }: ItemOutcome): ItemChange {
  assertPrepares(meeting, item);
  if (status !== 'done' && reason === '') throw cannotBe('/reason', 'needed', 'Say why, in a few words');
  const after = { ...item, status, reason };
  return decide(AgendaItem, item, after, { type: 'agenda_item.settled', payload: { meetingId: meeting.id, status } });
}

export function reopenItem(meeting: Meeting, item: AgendaItem): ItemChange {
  assertPrepares(meeting, item);
  if (item.status === 'planned') throw ruleBroken('item_open', 'This item is still to come.');
  const after = { ...item, status: 'planned' as const, reason: '' };
  return decide(AgendaItem, item, after, { type: 'agenda_item.reopened', payload: { meetingId: meeting.id } });
}

function assertPrepares(meeting: Meeting, item: AgendaItem): void {
  assertAllows(meetingGuards, 'meeting.prepare', meeting);
  assertAllows(agendaItemGuards, 'meeting.prepare', item);
}

/**
 * Whether an item goes to the next agenda by itself (domain.md 7): it was moved there, or the meeting ended before it was
 * reached. What every agenda has is there already.
 */
export const isCarriedOver = ({ status, isStanding, isWithdrawn }: AgendaItem): boolean =>
  !isStanding && !isWithdrawn && (status === 'moved' || status === 'planned');

/** Where no meeting follows, what is carried over waits among the suggestions. */
export function carryToSuggestions(item: AgendaItem, { id, at }: Pick<Decision, 'at'> & { id: string }): ItemChange {
  const { workspaceId, partnershipId, presenterPersonId, id: fromItemId } = item;
  const place = { id, workspaceId, partnershipId, meetingId: null };
  const origin = { suggestedByPersonId: presenterPersonId, carriedFromId: fromItemId };
  const event = { type: 'agenda_item.carried_over' as const, payload: { meetingId: null, fromItemId } };
  return decide(AgendaItem, null, newItem(carriedDraft(item), { ...place, ...origin }, at), event);
}

/** What is carried over keeps what it was about. */
export const carriedDraft = (item: AgendaItem): AgendaItemDraft => {
  const { title, purpose, minutes, presenterPersonId, background, paper, isConfidential, fill } = item;
  return { title, purpose, minutes, presenterPersonId, background, paper, isConfidential, fill };
};
