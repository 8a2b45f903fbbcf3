import type { Plan, PlannedAction, PlannedMilestone, PlannedObjective } from '@trivet/contract';
import { addDays, type Day, daysBetween } from '../lib/dates.ts';

/** One line of the timeline. */
export type TimelineRow = {
  kind: 'objective' | 'milestone' | 'action';
  id: string;
  reference: string;
  title: string;
  who: string;
  startsOn: Day | null;
  dueOn: Day | null;
  /** Where its date was first, of a milestone */
  firstDueOn: Day | null;
  light: 'red' | 'amber' | 'green' | null;
  standing: PlannedAction['standing'] | null;
  judged:
    | Pick<PlannedObjective, 'status' | 'light' | 'reason'>
    | Pick<PlannedMilestone, 'status' | 'light' | 'reason'>
    | null;
};

/** Each objective with the actions that serve it alone, then its milestones in the order of their days, each with its own. */
export const rowsOf = ({ objectives }: Plan): TimelineRow[] =>
  objectives
    .filter(({ status }) => status !== 'dropped')
    .flatMap((objective) => [
      rowOf('objective', objective),
      ...objective.actions.map(actionRow),
      ...objective.onTheWay
        .filter(({ status }) => status !== 'dropped')
        .flatMap((milestone) => [rowOf('milestone', milestone), ...milestone.actions.map(actionRow)]),
    ]);

type Judged = PlannedObjective | PlannedMilestone;

const rowOf = (kind: 'objective' | 'milestone', it: Judged): TimelineRow => ({
  kind,
  ...namesOf(it),
  firstDueOn: 'firstDueOn' in it ? it.firstDueOn : null,
  light: it.light,
  standing: null,
  judged: it,
});

const actionRow = (action: PlannedAction): TimelineRow => ({
  kind: 'action',
  ...namesOf(action),
  firstDueOn: null,
  light: action.light,
  standing: action.standing,
  judged: null,
});

const namesOf = ({
  id,
  reference,
  title,
  ownerName,
  ownerPartnerShortName,
  startsOn,
  dueOn,
}: Judged | PlannedAction) => ({
  id,
  reference,
  title,
  who: ownerName ?? ownerPartnerShortName,
  startsOn,
  dueOn,
});

export type Span = { from: Day; days: number; today: Day };

/** From the first of the first month in it to the last of the last, today included. */
export const spanOf = (rows: readonly TimelineRow[], today: Day): Span => {
  const days = rows
    .flatMap(({ startsOn, dueOn, firstDueOn }) => [startsOn, dueOn, firstDueOn])
    .filter((day) => day !== null);
  const sorted = [...days, today].toSorted();
  const from = `${(sorted[0] ?? today).slice(0, 7)}-01`;
  const last = sorted.at(-1) ?? today;
  const to = `${addDays(`${last.slice(0, 7)}-28`, 6).slice(0, 7)}-01`;
  return { from, days: daysBetween(from, to), today };
};

/** Where a day stands, in per cent of the span. */
export const placeOf = ({ from, days }: Span, day: Day): number => (daysBetween(from, day) / days) * 100;

/** The firsts of the months, or of the quarters, halves or years where there are many. */
export const monthsIn = ({ from, days }: Span): Day[] => {
  const every = days > 2200 ? 12 : days > 1100 ? 6 : days > 400 ? 3 : 1;
  const firsts: Day[] = [];
  for (let day = from; daysBetween(from, day) < days; day = `${addDays(`${day.slice(0, 7)}-28`, 6).slice(0, 7)}-01`)
    if ((Number(day.slice(5, 7)) - 1) % every === 0) firsts.push(day);
  return firsts;
};
