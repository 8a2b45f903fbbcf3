import { z } from 'zod';
import { ActionStatus } from '../actions/action.ts';
import { AgendaItemStatus } from '../agenda/agenda-item.ts';
import { DecisionStatus } from '../decisions/decision.ts';
import { Day, Id } from '../kernel/fields.ts';
import { Light } from '../lights/light.ts';
import { MeetingStatus } from '../meetings/meeting.ts';
import { MilestoneStatus } from '../milestones/milestone.ts';
import { ObjectiveStatus } from '../objectives/objective.ts';
import { RiskStatus } from '../risks/risk.ts';

const name = z.string().nullable();
const entry = {
  id: Id,
  on: Day,
  /** Whether it is the thing whose story this is */
  isThis: z.boolean(),
};
const quoted = {
  ...entry,
  /** As people quote it: `EARLY-D-031` */
  reference: z.string(),
  title: z.string(),
};

const Suggested = z.strictObject({
  kind: z.literal('suggested'),
  ...entry,
  /** Null: confidential to the caller */
  title: name,
  by: name,
  isConfidential: z.boolean(),
});

/** On the agenda of a meeting, and what became of it there. */
const OnAgenda = z.strictObject({
  kind: z.literal('meeting'),
  ...quoted,
  status: MeetingStatus,
  hasMinutes: z.boolean(),
  /** Null: confidential to the caller */
  itemTitle: name,
  itemStatus: AgendaItemStatus,
  reason: z.string(),
  isConfidential: z.boolean(),
});

const Proposed = z.strictObject({ kind: z.literal('proposed'), ...quoted, by: name, closesOn: Day.nullable() });

const Decided = z.strictObject({
  kind: z.literal('decision'),
  ...quoted,
  status: DecisionStatus,
  outcome: z.string(),
  /** What took its place, as it is quoted */
  supersededBy: name,
});

const Reviewed = z.strictObject({ kind: z.literal('reviewed'), ...quoted, words: z.string() });

const served = { reference: z.string(), title: z.string() };
const Served = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('milestone'), ...served, status: MilestoneStatus }),
  z.strictObject({ kind: z.literal('objective'), ...served, status: ObjectiveStatus }),
]);

const followed = {
  ...quoted,
  /** Who has it */
  holder: name,
  closedOn: Day.nullable(),
  /** What was said when it ended */
  words: z.string(),
};
const ActionTaken = z.strictObject({
  kind: z.literal('action'),
  ...followed,
  status: ActionStatus,
  light: Light.nullable(),
  dueOn: Day.nullable(),
  /** What of the plan it moves */
  serves: Served.nullable(),
});
const RiskTaken = z.strictObject({ kind: z.literal('risk'), ...followed, status: RiskStatus, light: Light });

/** One step of what became of a thing: suggested, on an agenda, decided, taken on, ended (beat.md U16). */
export const StoryEntry = z
  .discriminatedUnion('kind', [Suggested, OnAgenda, Proposed, Decided, Reviewed, ActionTaken, RiskTaken])
  .meta({ id: 'StoryEntry' });
export type StoryEntry = z.output<typeof StoryEntry>;

/** A story as it is told to whoever only follows: that something was talked about, not what. */
export const withoutConfidential = (entries: readonly StoryEntry[]): StoryEntry[] =>
  entries.map((each) => {
    if (each.kind === 'suggested' && each.isConfidential) return { ...each, title: null };
    if (each.kind === 'meeting' && each.isConfidential) return { ...each, itemTitle: null, reason: '' };
    return each;
  });
