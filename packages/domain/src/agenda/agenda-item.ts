import { z } from 'zod';
import { Id, line, partnershipRecord, text, WebAddress } from '../kernel/fields.ts';
import { patchOf } from '../kernel/kind.ts';

export const ItemPurpose = z.enum(['information', 'discussion', 'decision']);
export type ItemPurpose = z.output<typeof ItemPurpose>;

/** What an item fills itself with from what is there; `none` is written by hand. */
export const ItemFill = z.enum([
  'none',
  'interests',
  'last_minutes',
  'actions',
  'risks',
  'reports',
  'decisions',
  'updates',
  'any_other_business',
  'working_together',
]);
export type ItemFill = z.output<typeof ItemFill>;

export const AgendaItemStatus = z.enum(['planned', 'done', 'skipped', 'moved', 'dropped']);
export type AgendaItemStatus = z.output<typeof AgendaItemStatus>;

export const AgendaItemFields = z.strictObject({
  title: line(200, 'Say what it is about'),
  purpose: ItemPurpose,
  minutes: z.int().min(1, 'Give it a minute at least').max(480, 'Give it 480 minutes at most'),
  presenterPersonId: Id.nullable(),
  /** What is to be known beforehand, or what is recommended */
  background: text(4000),
  /** Where the paper is */
  paper: WebAddress.nullable(),
  /** Never on the wall, nor with those who only follow */
  isConfidential: z.boolean(),
});

const defaults = {
  purpose: ItemPurpose.default('discussion'),
  minutes: AgendaItemFields.shape.minutes.default(10),
  presenterPersonId: Id.nullable().default(null),
  background: text(4000).default(''),
  paper: WebAddress.nullable().default(null),
  isConfidential: z.boolean().default(false),
};

export const AgendaItemDraft = AgendaItemFields.extend({ ...defaults, fill: ItemFill.default('none') }).meta({
  id: 'AgendaItemDraft',
});
export type AgendaItemDraft = z.output<typeof AgendaItemDraft>;

/** What a member would like to be talked about, at the next meeting that has room for it. */
export const AgendaSuggestion = AgendaItemFields.pick({ title: true, background: true, minutes: true })
  .extend({ background: defaults.background, minutes: defaults.minutes })
  .meta({ id: 'AgendaSuggestion' });
export type AgendaSuggestion = z.output<typeof AgendaSuggestion>;

export const AgendaItemPatch = patchOf(AgendaItemFields).meta({ id: 'AgendaItemPatch' });
export type AgendaItemPatch = z.output<typeof AgendaItemPatch>;

/** What became of an item, or what is to become of one that was not reached. */
export const ItemOutcome = z
  .strictObject({
    status: AgendaItemStatus.exclude(['planned']),
    /** Why it was skipped, moved or dropped */
    reason: text(500).default(''),
  })
  .meta({ id: 'ItemOutcome' });
export type ItemOutcome = z.output<typeof ItemOutcome>;

/** One item of an agenda; with no meeting, a suggestion that waits for one. */
export const AgendaItem = z
  .strictObject({
    ...partnershipRecord,
    meetingId: Id.nullable(),
    ...AgendaItemFields.shape,
    fill: ItemFill,
    /** Belongs to every agenda of its template: it may be skipped with a reason, not removed */
    isStanding: z.boolean(),
    suggestedByPersonId: Id.nullable(),
    /** The item of an earlier meeting that it goes on from */
    carriedFromId: Id.nullable(),
    status: AgendaItemStatus,
    reason: text(500),
    isWithdrawn: z.boolean(),
  })
  .meta({ id: 'AgendaItem' });
export type AgendaItem = z.output<typeof AgendaItem>;

type Payload = { meetingId: string | null };
export type AgendaItemEvent =
  | { type: 'agenda_item.added'; payload: Payload }
  | { type: 'agenda_item.suggested'; payload: Record<never, never> }
  | { type: 'agenda_item.carried_over'; payload: Payload & { fromItemId: string } }
  | { type: 'agenda_item.taken_up'; payload: Payload }
  | { type: 'agenda_item.edited'; payload: Payload & { fields: string[] } }
  | { type: 'agenda_item.settled'; payload: Payload & { status: string } }
  | { type: 'agenda_item.reopened'; payload: Payload }
  | { type: 'agenda_item.withdrawn'; payload: Payload };
