import type { MinutesEdition } from '@trivet/db';
import type {
  DecisionMethod,
  DecisionStatus,
  InterestHandling,
  MinutedItem,
  MinutesContent,
  MinutesStep,
  Stance,
} from '@trivet/domain';
import { spanWords } from '../calendar/time-words.ts';
import type { Document, Part, Words } from '../documents/document.ts';
import { momentWords } from '../documents/moment-words.ts';
import { dayWords } from '../reminders/day-words.ts';

type Printing = { timeZone: string; at: string; edition: MinutesEdition | undefined };

/** Minutes as a secretariat sends them: what was agreed to do first, then item by item. */
export function minutesDocument(content: MinutesContent, { timeZone, at, edition }: Printing): Document {
  const { reference, title, partnership } = content;
  return {
    title: `Minutes: ${title}`,
    author: partnership,
    running: `${partnership} · ${reference}`,
    asAt: edition
      ? stepWords[edition.step](momentWords(edition.madeAt, timeZone))
      : `Draft, as at ${momentWords(at, timeZone)}`,
    parts: [
      ...minutesParts(content, timeZone),
      ...(edition
        ? [{ kind: 'words' as const, words: ['Fingerprint of these minutes (SHA-256):\n', edition.fingerprint] }]
        : []),
    ],
  };
}

/** What minutes say, as it stands in their own document or in another. */
export const minutesParts = (content: MinutesContent, timeZone: string): Part[] => [
  { kind: 'facts', facts: [...factsOf(content, timeZone), ...attendanceOf(content)] },
  ...interestsDeclared(content),
  ...actionTable(content.items),
  ...content.items.flatMap(itemParts),
  ...amendments(content),
];

const stepWords: Record<MinutesStep, (moment: string) => string> = {
  circulated: (moment) => `Sent out ${moment}, to be approved`,
  approved: (moment) => `Approved ${moment}`,
  amended: (moment) => `Approved, and put right ${moment}`,
};

function factsOf({ startsAt, endsAt, place, chair, minuteTaker }: MinutesContent, timeZone: string) {
  const facts: (readonly [string, Words] | false)[] = [
    ['When', spanWords({ startsAt, endsAt }, timeZone)],
    place !== '' && ['Where', place],
    chair !== null && ['Chair', chair],
    minuteTaker !== null && ['Minutes by', minuteTaker],
  ];
  return facts.filter((fact) => fact !== false);
}

type Attended = MinutesContent['attendance'][number];

/** Who was there, and who sent word. */
function attendanceOf({ attendance }: MinutesContent): (readonly [string, Words])[] {
  const told = (title: string, status: Attended['status'][], say: (one: Attended) => string) => {
    const names = attendance.filter((one) => status.includes(one.status)).map(say);
    return names.length === 0 ? [] : [[title, names.join(', ')] as const];
  };
  return [
    ...told('There', ['present', 'deputy'], (one) =>
      one.status === 'deputy' ? `${one.deputy} for ${whose(one)}` : whose(one),
    ),
    ...told('Apologies', ['apologies'], whose),
    ...told('Absent', ['absent'], whose),
  ];
}

const whose = ({ name, organisation }: Pick<Attended, 'name' | 'organisation'>): string =>
  organisation === null ? name : `${name} (${organisation})`;

function interestsDeclared({ interests = [] }: MinutesContent): Part[] {
  if (interests.length === 0) return [];
  return [
    { kind: 'heading', level: 2, words: 'Interests declared' },
    ...listOf(
      interests.map(({ item, nature, handling, ...who }): Words => [
        { strong: whose(who) },
        `, ${item}: ${nature} ${handlingWords[handling]}`,
      ]),
    ),
  ];
}

const handlingWords: Record<InterestHandling, string> = {
  to_settle: '(not settled)',
  took_part: '(stayed and took part)',
  took_no_part: '(stayed, took no part)',
  left: '(left for the item)',
};

/** Everybody finds their own at once. */
function actionTable(items: readonly MinutedItem[]): Part[] {
  const actions = items.flatMap((item) => item.actions);
  if (actions.length === 0) return [];
  return [
    { kind: 'heading', level: 2, words: 'What we agreed to do' },
    {
      kind: 'table',
      columns: [
        { title: 'Action', width: 6 },
        { title: 'Who', width: 3 },
        { title: 'By', width: 3 },
      ],
      rows: actions.map(({ reference, title, holder, dueOn }) => [
        [{ strong: reference }, ` ${title}`],
        holder ?? 'Nobody yet',
        dueOn === null ? 'No date yet' : dayWords(dueOn),
      ]),
    },
  ];
}

function itemParts(item: MinutedItem, at: number): Part[] {
  const { title, presenter, notes, decisions, actions, risks } = item;
  const said: Part[] = notes.map((words) => ({ kind: 'words', words }));
  const outcome = outcomeWords(item);
  return [
    { kind: 'heading', level: 2, words: `${at + 1}. ${title}` },
    ...(presenter === null ? [] : [{ kind: 'words' as const, words: { emphasis: `Led by ${presenter}` } }]),
    ...said,
    ...decisions.flatMap(decisionParts),
    ...listOf(
      actions.map(({ reference, title: what, holder }): Words => [
        { strong: `Action ${reference}` },
        ` ${what} (${holder ?? 'nobody yet'})`,
      ]),
    ),
    ...listOf(
      risks.map(({ reference, title: what, holder }): Words => [
        { strong: `Risk ${reference}` },
        ` ${what} (${holder ?? 'nobody yet'})`,
      ]),
    ),
    ...(outcome === '' ? [] : [{ kind: 'words' as const, words: outcome }]),
  ];
}

const listOf = (items: readonly Words[]): Part[] => (items.length === 0 ? [] : [{ kind: 'list', items }]);

function decisionParts({
  reference,
  title,
  words,
  status,
  method,
  isIndicative,
  positions,
}: MinutedItem['decisions'][number]): Part[] {
  const told = positions.filter(
    ({ stance, reason, ratifyBy }) => stance !== 'agree' || reason !== '' || ratifyBy !== null,
  );
  const how = [
    statusWords[status],
    methodWords[method],
    ...(isIndicative ? ['indicative: the meeting had lost its quorum'] : []),
  ];
  return [
    { kind: 'words', words: [{ strong: `Decision ${reference}: ` }, words || title, `\n${how.join(', ')}.`] },
    ...listOf(
      told.map(({ organisation, stance, reason, ratifyBy }) =>
        [
          `${organisation}: ${stanceWords[stance]}`,
          reason && `, ${reason}`,
          ratifyBy && `, to be ratified by ${dayWords(ratifyBy)}`,
        ]
          .filter(Boolean)
          .join(''),
      ),
    ),
  ];
}

const statusWords: Record<DecisionStatus, string> = {
  proposed: 'Proposed',
  to_ratify: 'Taken, subject to ratification',
  taken: 'Taken',
  not_taken: 'Not taken',
  deferred: 'Put off to the next meeting',
  withdrawn: 'Withdrawn',
  superseded: 'Taken, replaced since',
};
const methodWords: Record<DecisionMethod, string> = {
  consensus: 'by consensus',
  consent: 'by consent',
  majority: 'by a majority of organisations',
  executive: 'by executive authority under the contingency plan',
};
const stanceWords: Record<Stance, string> = {
  agree: 'agrees',
  agree_with_concerns: 'agrees with concerns',
  object: 'objects',
  abstain: 'abstains',
};

function outcomeWords({ outcome, reason }: MinutedItem): string {
  const because = reason === '' ? '' : `: ${reason}`;
  switch (outcome) {
    case 'skipped':
      return `Skipped${because}`;
    case 'moved':
      return `Moved to the next meeting${because}`;
    case 'dropped':
      return `Dropped${because}`;
    case 'planned':
      return 'Not reached';
    case 'done':
      return '';
  }
}

function amendments({ amendments: all }: MinutesContent): Part[] {
  if (all.length === 0) return [];
  return [
    { kind: 'heading', level: 2, words: 'Put right since' },
    ...listOf(all.map(({ meeting, heldOn, words }): Words => [{ strong: `${meeting}, ${dayWords(heldOn)}: ` }, words])),
  ];
}
