import type { BuiltInAgenda } from '../meetings/meeting.ts';
import { AgendaTemplateItem } from '../agenda-templates/agenda-template.ts';
import type { ItemFill, ItemPurpose } from './agenda-item.ts';

type Row = readonly [title: string, minutes: number, purpose: ItemPurpose, fill: ItemFill, background: string];

const standing: readonly Row[] = [
  ['Welcome and who is here', 5, 'information', 'none', ''],
  [
    'Interests that bear on today',
    2,
    'information',
    'interests',
    'Say where what is decided today touches you or your organisation.',
  ],
  [
    'Each partner’s news',
    10,
    'information',
    'updates',
    'One line from each partner: what has changed that the others should know.',
  ],
  ['The last minutes', 3, 'decision', 'last_minutes', ''],
  ['What we agreed to do', 15, 'discussion', 'actions', 'What is due and what is late: who needs a hand?'],
  ['Risks that have moved', 15, 'discussion', 'risks', ''],
  ['Reports due', 5, 'information', 'reports', ''],
  ['Decisions to look at again', 5, 'decision', 'decisions', ''],
  ['Any other business', 5, 'discussion', 'any_other_business', ''],
  [
    'How well did we work together today?',
    5,
    'discussion',
    'working_together',
    'One answer from each, then what we change next time.',
  ],
];

// The eight points of a first meeting: N appendix 3.
const initial: readonly Row[] = [
  [
    'Who we are',
    20,
    'discussion',
    'none',
    'Take time: each organisation, what it is for and what it could bring. Who should come for whom, and who chairs?',
  ],
  [
    'What we want to change',
    20,
    'discussion',
    'none',
    'A draft of the plan: what would success look like for people, and in what we do ourselves?',
  ],
  [
    'By when',
    10,
    'discussion',
    'none',
    'The days that others set for us: plans, budgets, approvals, and when nothing can move.',
  ],
  [
    'What each brings',
    15,
    'discussion',
    'none',
    'Money and all else: time each can lend, help with the running, strengths, useful contacts.',
  ],
  [
    'How we shall work together',
    15,
    'discussion',
    'none',
    'Which kind of partnership suits, what the funding asks for, what we write down between us.',
  ],
  [
    'How we shall know',
    10,
    'discussion',
    'none',
    'What is counted, for whom and by whom; which figures are there already.',
  ],
  [
    'Who has to say yes',
    10,
    'discussion',
    'none',
    'Who else must know or agree, what they may object to, and who steps in when people move on.',
  ],
  [
    'When we speak again',
    5,
    'decision',
    'none',
    'How often we meet and report, how the wider teams keep in touch, one lead for each partner.',
  ],
];

/** What an agenda begins with (domain.md 7; C 3, C 4): all of it stays on it, in this order. */
export function builtInItems(template: BuiltInAgenda): AgendaTemplateItem[] {
  const rows = { none: [], standing, initial }[template];
  return rows.map(([title, minutes, purpose, fill, background]) =>
    AgendaTemplateItem.parse({ title, minutes, purpose, fill, background }),
  );
}

/** What every meeting ends with: whatever is added comes before it. */
const closing: readonly ItemFill[] = ['any_other_business', 'working_together'];

/** How many items at the end of an agenda stay its last ones. */
export function closingItems(items: readonly { fill: ItemFill }[]): number {
  return items.length - 1 - items.findLastIndex(({ fill }) => !closing.includes(fill));
}

/** How many minutes an agenda takes, and by how many that is more than there are from one time to another of a day. */
export function agendaMinutes(
  items: readonly { minutes: number; status: string }[],
  { fromTime, toTime }: { fromTime: string; toTime: string },
): { planned: number; available: number; over: number } {
  const planned = items.filter(({ status }) => status !== 'skipped').reduce((sum, { minutes }) => sum + minutes, 0);
  const available = minuteOf(toTime) - minuteOf(fromTime);
  return { planned, available, over: Math.max(0, planned - available) };
}

const minuteOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
