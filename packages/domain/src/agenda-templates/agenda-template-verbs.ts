import { AgendaItemDraft } from '../agenda/agenda-item.ts';
import { type Change, type Decision, decide } from '../kernel/change.ts';
import { always, assertAllows, type Guard, type Guards } from '../kernel/guards.ts';
import { type Kind, merged } from '../kernel/kind.ts';
import { cannotBe } from '../kernel/refusal.ts';
import type { Meeting } from '../meetings/meeting.ts';
import {
  AgendaTemplate,
  type AgendaTemplateDraft,
  type AgendaTemplateEvent,
  AgendaTemplateFields,
  type AgendaTemplateItem,
  type AgendaTemplatePatch,
} from './agenda-template.ts';

type TemplateChange = Change<AgendaTemplate, AgendaTemplateEvent>;

const inUse = ({ archivedAt }: AgendaTemplate) =>
  archivedAt ? (['template_archived', 'This template is archived. Restore it to change it.'] as const) : null;
const archived = ({ archivedAt }: AgendaTemplate) =>
  archivedAt ? null : (['template_in_use', 'This template is not archived.'] as const);
const ofPartnership = (guard: Guard<AgendaTemplate>) => (template: AgendaTemplate) =>
  template.partnershipId === null
    ? (['template_of_workspace', 'The workspace keeps this template. Its administrators change it.'] as const)
    : guard(template);

const agendaTemplateGuards = {
  'agenda_template.see': always,
  'agenda_template.edit': ofPartnership(inUse),
  'agenda_template.archive': ofPartnership(inUse),
  'agenda_template.restore': ofPartnership(archived),
} satisfies Guards<AgendaTemplate>;

export const agendaTemplateKind: Kind<AgendaTemplate> = {
  subject: 'agenda_template',
  schema: AgendaTemplate,
  guards: agendaTemplateGuards,
  edit: { action: 'agenda_template.edit', fields: AgendaTemplateFields },
  heldBy: () => ({}),
  tracks: [],
};

/** What may be done with the workspace’s own. */
export const workspaceAgendaTemplateKind: Kind<AgendaTemplate> = {
  ...agendaTemplateKind,
  guards: {
    'workspace_agenda_template.see': always,
    'workspace_agenda_template.edit': inUse,
    'workspace_agenda_template.archive': inUse,
    'workspace_agenda_template.restore': archived,
  },
  edit: { action: 'workspace_agenda_template.edit', fields: AgendaTemplateFields },
};

type Place = Pick<AgendaTemplate, 'id' | 'workspaceId' | 'partnershipId'>;

export function addAgendaTemplate(draft: AgendaTemplateDraft, place: Place, { at }: Decision): TemplateChange {
  const template = { ...draft, ...place, archivedAt: null, version: 1, createdAt: at, updatedAt: at };
  const payload = { items: draft.items.length };
  return decide(AgendaTemplate, null, template, { type: 'agenda_template.added', payload });
}

/** What has begun with it stays as it is. */
export function editAgendaTemplate(template: AgendaTemplate, patch: AgendaTemplatePatch): TemplateChange {
  assertInUse(template);
  const payload = { fields: Object.keys(patch) };
  return decide(AgendaTemplate, template, merged(template, patch), { type: 'agenda_template.edited', payload });
}

/** No meeting can choose it any more; a series that has it keeps it. */
export function archiveAgendaTemplate(template: AgendaTemplate, { at }: Decision): TemplateChange {
  assertInUse(template);
  const event = { type: 'agenda_template.archived' as const, payload: {} };
  return decide(AgendaTemplate, template, { ...template, archivedAt: at }, event);
}

export function restoreAgendaTemplate(template: AgendaTemplate): TemplateChange {
  assertAllows(workspaceAgendaTemplateKind.guards, 'workspace_agenda_template.restore', template);
  const event = { type: 'agenda_template.restored' as const, payload: {} };
  return decide(AgendaTemplate, template, { ...template, archivedAt: null }, event);
}

const assertInUse = (template: AgendaTemplate) =>
  assertAllows(workspaceAgendaTemplateKind.guards, 'workspace_agenda_template.edit', template);

/** @throws Refusal `unprocessable` for one that is not offered here, or no more */
export function assertOffered(template: AgendaTemplate | undefined): void {
  if (!template || template.archivedAt !== null)
    throw cannotBe('/agendaTemplateId', 'not_offered', 'Choose a template that is offered here');
}

/** An item of a template as it comes onto the agenda of a meeting. */
export function itemFromTemplate(
  { ledBy, isStanding: _isStanding, ...item }: AgendaTemplateItem,
  { chairPersonId, minuteTakerPersonId }: Pick<Meeting, 'chairPersonId' | 'minuteTakerPersonId'>,
): AgendaItemDraft {
  const leaders = { chair: chairPersonId, minute_taker: minuteTakerPersonId };
  return AgendaItemDraft.parse({ ...item, presenterPersonId: ledBy && leaders[ledBy] });
}
