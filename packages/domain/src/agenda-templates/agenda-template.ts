import { z } from 'zod';
import { AgendaItemFields, ItemFill, ItemPurpose } from '../agenda/agenda-item.ts';
import { Id, Instant, line, personal, text, workspaceRecord } from '../kernel/fields.ts';
import { patchOf } from '../kernel/kind.ts';

/** Who leads an item of every meeting, whoever that is on the day. */
export const ItemLeader = z.enum(['chair', 'minute_taker']);
export type ItemLeader = z.output<typeof ItemLeader>;

const { title, minutes } = AgendaItemFields.shape;

export const AgendaTemplateItem = z
  .strictObject({
    title,
    purpose: ItemPurpose.default('discussion'),
    minutes: minutes.default(10),
    ledBy: ItemLeader.nullable().default(null),
    /** What is to be known beforehand, each time */
    background: text(4000).default(''),
    /** What it fills itself with from what is there on the day */
    fill: ItemFill.default('none'),
    isConfidential: z.boolean().default(false),
    /** Stays on every agenda: it may be skipped with a reason, not removed */
    isStanding: z.boolean().default(true),
  })
  .meta({ id: 'AgendaTemplateItem' });
export type AgendaTemplateItem = z.output<typeof AgendaTemplateItem>;

export const AgendaTemplateFields = z.strictObject({
  name: line(80, 'Give the template a name'),
  /** What kind of meeting it is for */
  whatFor: text(500),
  /** In the order in which they come up */
  items: z
    .array(AgendaTemplateItem)
    .min(1, 'Put at least one item on it')
    .max(50, 'A template has 50 items at most')
    .register(personal, { personal: true }),
});

export const AgendaTemplateDraft = AgendaTemplateFields.extend({ whatFor: text(500).default('') }).meta({
  id: 'AgendaTemplateDraft',
});
export type AgendaTemplateDraft = z.output<typeof AgendaTemplateDraft>;

export const AgendaTemplatePatch = patchOf(AgendaTemplateFields).meta({ id: 'AgendaTemplatePatch' });
export type AgendaTemplatePatch = z.output<typeof AgendaTemplatePatch>;

/** An agenda to begin meetings with: a partnership’s own, or the workspace’s, offered to all its partnerships. */
export const AgendaTemplate = z
  .strictObject({
    ...workspaceRecord,
    /** Null: the workspace’s */
    partnershipId: Id.nullable(),
    ...AgendaTemplateFields.shape,
    archivedAt: Instant.nullable(),
  })
  .meta({ id: 'AgendaTemplate' });
export type AgendaTemplate = z.output<typeof AgendaTemplate>;

export type AgendaTemplateEvent =
  | { type: 'agenda_template.added'; payload: { items: number } }
  | { type: 'agenda_template.edited'; payload: { fields: string[] } }
  | { type: 'agenda_template.archived'; payload: Record<never, never> }
  | { type: 'agenda_template.restored'; payload: Record<never, never> };
