import { contract } from '@trivet/contract';
import * as db from '@trivet/db';
import * as domain from '@trivet/domain';
import { command, query, type QueryContext } from '../kernel/handlers.ts';
import { representMeeting } from '../meetings/read-meetings.ts';
import { beforeTheEnd, meetingToPrepare } from '../meetings/prepare-agenda.ts';

export const listSuggestions = query(contract.agendaSuggestions.list, async ({ params }, { tx, actor }) => {
  const waiting = await db.listSuggestions(tx, { workspaceId: actor.workspaceId, ...params });
  return { items: waiting.map((item) => represented({ actor }, item)) };
});

export const makeSuggestion = command(contract.agendaSuggestions.make, async ({ params, body }, context) => {
  const { actor, agendaItems, decision, newId, tx } = context;
  const within = { workspaceId: actor.workspaceId, ...params };
  const { id } = await agendaItems.save(domain.suggestItem(body, { id: newId(), ...within }, decision));
  const made = await db.readSuggestion(tx, within, id);
  if (!made) throw domain.notFound();
  return represented(context, made);
});

export const takeUpSuggestion = command(contract.agendaSuggestions.takeUp, async ({ params, body }, context) => {
  const { agendaItems } = context;
  const item = await agendaItems.find(params.suggestionId);
  domain.assertAllows(domain.agendaItemGuards, 'agenda_suggestion.take_up', item);
  const meeting = await meetingToPrepare(context, body).catch((thrown: unknown) => {
    throw thrown instanceof domain.Refusal && thrown.reason === 'not_found' ? notOurs() : thrown;
  });
  await agendaItems.save(domain.takeUpSuggestion(item, meeting));
  await beforeTheEnd(context, meeting, [item.id]);
  return representMeeting(context, { ...params, ...body });
});

const notOurs = () => domain.cannotBe('/meetingId', 'not_here', 'Choose a meeting of this partnership');

export const withdrawSuggestion = command(contract.agendaSuggestions.withdraw, async ({ params }, context) => {
  const { actor, agendaItems, tx } = context;
  const suggestion = await agendaItems.find(params.suggestionId);
  const within = { workspaceId: actor.workspaceId, partnershipId: params.partnershipId };
  const asRead = await db.readSuggestion(tx, within, suggestion.id);
  if (!asRead) throw domain.notFound();
  const withdrawn = await agendaItems.save(domain.withdrawSuggestion(suggestion));
  return represented(context, { ...asRead, ...withdrawn });
});

const suggestionRights = {
  ...domain.agendaItemKind,
  guards: {
    'agenda_suggestion.take_up': domain.agendaItemGuards['agenda_suggestion.take_up'],
    'agenda_suggestion.withdraw': domain.agendaItemGuards['agenda_suggestion.withdraw'],
  },
};

const represented = ({ actor }: Pick<QueryContext, 'actor'>, item: db.AgendaItemView) => ({
  ...item,
  permissions: domain.permissionsOn(suggestionRights, actor, item),
});
