import { AgendaSuggestion, Id } from '@trivet/domain';
import { z } from 'zod';
import { type Contract, endpoint } from './kernel/endpoint.ts';
import { AgendaItemView, MeetingRepresentation } from './meetings.ts';

const inPartnership = z.strictObject({ partnershipId: Id });
const oneSuggestion = inPartnership.extend({ suggestionId: Id });

export const agendaSuggestions = {
  list: endpoint({
    method: 'GET',
    path: '/partnerships/:partnershipId/agenda-suggestions',
    summary: 'List what people would like to be talked about and no meeting has taken up, the oldest first',
    action: 'agenda_suggestion.see',
    params: inPartnership,
    result: z.strictObject({ items: z.array(AgendaItemView) }),
  }),
  make: endpoint({
    method: 'POST',
    path: '/partnerships/:partnershipId/agenda-suggestions',
    summary: 'Suggest something to be talked about',
    action: 'agenda_suggestion.make',
    params: inPartnership,
    body: AgendaSuggestion,
    result: AgendaItemView,
  }),
  takeUp: endpoint({
    method: 'PUT',
    path: '/partnerships/:partnershipId/agenda-suggestions/:suggestionId/meeting',
    summary: 'Put a suggestion on the agenda of a meeting',
    action: 'agenda_suggestion.take_up',
    params: oneSuggestion,
    body: z.strictObject({ meetingId: Id }),
    result: MeetingRepresentation,
  }),
  withdraw: endpoint({
    method: 'DELETE',
    path: '/partnerships/:partnershipId/agenda-suggestions/:suggestionId',
    summary: 'Withdraw a suggestion',
    action: 'agenda_suggestion.withdraw',
    params: oneSuggestion,
    result: AgendaItemView,
  }),
} as const satisfies Contract;
