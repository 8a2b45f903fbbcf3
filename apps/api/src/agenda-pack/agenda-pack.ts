import type { AgendaItemView, AgendaLine, FilledAgenda, MeetingRepresentation, PaperView } from '@trivet/contract';
import type { MinutesEdition } from '@trivet/db';
import type { ItemPurpose, Light } from '@trivet/domain';
import { clockWords, spanWords } from '../calendar/time-words.ts';
import type { Document, Part, Words } from '../documents/document.ts';
import { lightWords } from '../documents/light-words.ts';
import { momentWords } from '../documents/moment-words.ts';
import { minutesParts } from '../minutes/minutes-document.ts';
import { dayWords } from '../reminders/day-words.ts';

/** What the pack needs to know beside the meeting. */
export type PackPlace = { name: string; timeZone: string; bandLabels: Record<Light, string>; at: string };

type Pack = {
  meeting: MeetingRepresentation;
  filled: FilledAgenda;
  papers: readonly PaperView[];
  /** The minutes of the meeting before */
  before: MinutesEdition | null;
};

/**
 * The pack that goes out before a meeting: a cover with when and where and what is in it, the agenda with its times on one
 * page, each item with what is to be known of it (its background, what it fills itself with as of now, its papers), all
 * papers in one place, and the minutes of the meeting before.
 */
export function agendaPackOf({ meeting, filled, papers, before }: Pack, place: PackPlace): Document {
  const items = timed(meeting);
  const brought = papersOf(items, papers);
  return {
    title: meeting.title,
    author: place.name,
    running: `${place.name} · ${spanWords(meeting, place.timeZone)}`,
    asAt: `${meeting.status === 'draft' ? 'Draft, as at' : 'As at'} ${momentWords(place.at, place.timeZone)}`,
    cover: [
      { kind: 'facts', facts: aboutMeeting(meeting, place) },
      { kind: 'heading', level: 2, words: 'In this pack' },
      { kind: 'list', items: contentsOf(items, { papers: brought.length, before }) },
    ],
    parts: [
      { kind: 'heading', level: 2, words: 'Agenda' },
      ...(items.length === 0 ? [{ kind: 'words', words: 'There is nothing on the agenda yet.' } as const] : []),
      ...(items.length === 0 ? [] : [agendaTable(items, place)]),
      ...items.flatMap((item) => itemParts(item, { lines: linesOf(filled, item.id), papers: brought }, place)),
      ...paperParts(brought),
      ...minutesBefore(before, place),
    ],
  };
}

type Fact = readonly [string, Words];

function aboutMeeting(meeting: MeetingRepresentation, { timeZone }: PackPlace): Fact[] {
  const { place, link, chairName, minuteTakerName, purpose, last } = meeting;
  const facts: (Fact | false)[] = [
    ['When', spanWords(meeting, timeZone)],
    place !== '' && ['Where', place],
    link !== null && ['Join from afar', link],
    chairName !== null && ['Chair', chairName],
    minuteTakerName !== null && ['Minutes', minuteTakerName],
    purpose !== '' && ['What is to be different afterwards', purpose],
    last !== null && ['The meeting before', `${last.title}, ${dayWords(last.heldOn)} (${last.reference})`],
  ];
  return facts.filter((fact) => fact !== false);
}

type TimedItem = AgendaItemView & { number: number; startsAt: string };

/** Each item that is to come up, with the time at which its turn comes if all keep to theirs. */
function timed({ items, startsAt }: MeetingRepresentation): TimedItem[] {
  let at = Date.parse(startsAt);
  return items
    .filter(({ status }) => status !== 'skipped' && status !== 'dropped')
    .map((item, n) => {
      const timedItem = { ...item, number: n + 1, startsAt: new Date(at).toISOString() };
      at += item.minutes * 60_000;
      return timedItem;
    });
}

const purposes: Record<ItemPurpose, string> = {
  information: 'To note',
  discussion: 'For discussion',
  decision: 'For decision',
};

const agendaTable = (items: readonly TimedItem[], { timeZone }: PackPlace): Part => ({
  kind: 'table',
  columns: [
    { title: 'Item', width: 1, number: true },
    { title: 'From', width: 2 },
    { title: 'About', width: 7 },
    { title: 'Led by', width: 3 },
    { title: 'What for', width: 3 },
  ],
  rows: items.map((item) => [
    String(item.number),
    clockWords(item.startsAt, timeZone),
    item.title,
    item.presenterName ?? '',
    item.purpose === 'decision' ? { strong: purposes.decision } : purposes[item.purpose],
  ]),
});

type Known = { lines: readonly AgendaLine[]; papers: readonly ItemPaper[] };

function itemParts(item: TimedItem, { lines, papers }: Known, place: PackPlace): Part[] {
  const { title, number, minutes, purpose, presenterName, background, isConfidential, carriedFrom } = item;
  const own = papers.filter((paper) => paper.item === item);
  const said = [
    `${purposes[purpose]}, ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`,
    ...(presenterName === null ? [] : [`led by ${presenterName}`]),
    ...(carriedFrom === null ? [] : [`goes on from ${carriedFrom}`]),
  ];
  const parts: (Part | false)[] = [
    { kind: 'heading', level: 3, words: `${number}. ${title}${isConfidential ? ' (confidential)' : ''}` },
    { kind: 'words', words: { emphasis: said.join(' · ') } },
    background !== '' && { kind: 'words', words: background },
    lines.length > 0 && { kind: 'list', items: lines.map((line) => lineWords(line, place)) },
    own.length > 0 && {
      kind: 'words',
      words: `${own.length === 1 ? 'Paper' : 'Papers'}: ${own.map(({ words }) => words).join('; ')}`,
    },
  ];
  return parts.filter((part) => part !== false);
}

const linesOf = ({ items }: FilledAgenda, itemId: string): readonly AgendaLine[] =>
  items.find((one) => one.itemId === itemId)?.lines ?? [];

/** `High  EARLY-R-014 The agreement lapses (Western Glens Trust, due 3 November 2026)` */
function lineWords({ kind, light, was, reference, title, holder, dueOn }: AgendaLine, place: PackPlace): Words {
  const words = kind === 'risk' ? place.bandLabels : lightWords;
  const facts = [
    ...(holder === null ? [] : [holder]),
    ...(dueOn === null ? [] : [`due ${dayWords(dueOn)}`]),
    ...(was === null ? [] : [`was ${words[was].toLowerCase()}`]),
  ];
  const name = reference === null ? title : `${reference} ${title}`;
  const line = facts.length === 0 ? name : `${name} (${facts.join(', ')})`;
  return light === null ? line : [{ light, word: words[light] }, `  ${line}`];
}

type ItemPaper = { item: TimedItem; words: string };

/** Every item's link and the files brought to it, in the order of the agenda. */
const papersOf = (items: readonly TimedItem[], papers: readonly PaperView[]): ItemPaper[] =>
  items.flatMap((item) => [
    ...(item.paper === null ? [] : [{ item, words: item.paper }]),
    ...papers
      .filter(({ agendaItemId }) => agendaItemId === item.id)
      .map(({ fileName, bytes }) => ({ item, words: `${fileName} (${sizeWords(bytes)})` })),
  ]);

const sizeWords = (bytes: number): string =>
  bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;

/** All papers in one place, for who reads them before. */
const paperParts = (papers: readonly ItemPaper[]): Part[] =>
  papers.length === 0
    ? []
    : [
        { kind: 'heading', level: 2, words: 'Papers' },
        { kind: 'words', words: 'Files are with their items on the page of the meeting.' },
        { kind: 'list', items: papers.map(({ item, words }) => `Item ${item.number}, ${item.title}: ${words}`) },
      ];

/** What stood in their own document one level up. */
function minutesBefore(before: MinutesEdition | null, { timeZone }: PackPlace): Part[] {
  if (!before) return [];
  const parts = minutesParts(before.content, timeZone).map((part) =>
    part.kind === 'heading' ? { ...part, level: 3 as const } : part,
  );
  return [{ kind: 'newPage' }, { kind: 'heading', level: 2, words: minutesOf(before) }, ...parts];
}

const minutesOf = ({ step, content }: MinutesEdition): string =>
  `Minutes of ${dayWords(content.heldOn)} (${content.reference})${step === 'circulated' ? ', to be approved' : ''}`;

type Contents = { papers: number; before: MinutesEdition | null };

function contentsOf(items: readonly TimedItem[], { papers, before }: Contents): string[] {
  const decisions = items.filter(({ purpose }) => purpose === 'decision').length;
  const counted = `${items.length} ${items.length === 1 ? 'item' : 'items'}${decisions === 0 ? '' : `, ${decisions} for decision`}`;
  return [
    `Agenda: ${counted}`,
    ...(papers === 0 ? [] : [`Papers: ${papers}`]),
    ...(before === null ? [] : [minutesOf(before)]),
  ];
}
