import type { AgendaItemView, AgendaLine, FilledAgenda, MeetingRepresentation } from '@trivet/contract';
import type { ItemPurpose, Light } from '@trivet/domain';
import { clockWords, spanWords } from '../calendar/time-words.ts';
import type { Document, Part, Words } from '../documents/document.ts';
import { momentWords } from '../documents/moment-words.ts';
import { dayWords } from '../reminders/day-words.ts';

/** What the pack needs to know beside the meeting. */
export type PackPlace = { name: string; timeZone: string; bandLabels: Record<Light, string>; at: string };

type Pack = { meeting: MeetingRepresentation; filled: FilledAgenda };

/**
 * The pack that goes out before a meeting: when and where, the agenda with its times on one page, then each item with what
 * is to be known of it: its background, what it fills itself with as of now, and its paper.
 */
export function agendaPackOf({ meeting, filled }: Pack, place: PackPlace): Document {
  const items = timed(meeting);
  return {
    title: meeting.title,
    author: place.name,
    running: `${place.name} · ${spanWords(meeting, place.timeZone)}`,
    asAt: `${meeting.status === 'draft' ? 'Draft, as at' : 'As at'} ${momentWords(place.at, place.timeZone)}`,
    parts: [
      { kind: 'facts', facts: aboutMeeting(meeting, place) },
      { kind: 'heading', level: 2, words: 'Agenda' },
      ...(items.length === 0 ? [{ kind: 'words', words: 'There is nothing on the agenda yet.' } as const] : []),
      ...(items.length === 0 ? [] : [agendaTable(items, place)]),
      ...items.flatMap((item) => itemParts(item, linesOf(filled, item.id), place)),
      ...papersOf(items),
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

function itemParts(item: TimedItem, lines: readonly AgendaLine[], place: PackPlace): Part[] {
  const { title, number, minutes, purpose, presenterName, background, paper, isConfidential, carriedFrom } = item;
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
    paper !== null && { kind: 'words', words: `Paper: ${paper}` },
  ];
  return parts.filter((part) => part !== false);
}

const linesOf = ({ items }: FilledAgenda, itemId: string): readonly AgendaLine[] =>
  items.find((one) => one.itemId === itemId)?.lines ?? [];

/** `High  EARLY-R-014 The agreement lapses, Western Glens Trust, due 3 November 2026` */
function lineWords({ light, was, reference, title, holder, dueOn }: AgendaLine, { bandLabels }: PackPlace): Words {
  const name = reference === null ? title : `${reference} ${title}`;
  const facts = [
    ...(holder === null ? [] : [holder]),
    ...(dueOn === null ? [] : [`due ${dayWords(dueOn)}`]),
    ...(was === null ? [] : [`was ${bandLabels[was].toLowerCase()}`]),
  ];
  const words = [name, ...facts].join(', ');
  return light === null ? words : [{ light, word: bandLabels[light] }, `  ${words}`];
}

/** All papers in one place, for who reads them before. */
function papersOf(items: readonly TimedItem[]): Part[] {
  const papers = items.flatMap(({ number, title, paper }) =>
    paper === null ? [] : [`Item ${number}, ${title}: ${paper}`],
  );
  if (papers.length === 0) return [];
  return [
    { kind: 'heading', level: 2, words: 'Papers' },
    { kind: 'list', items: papers },
  ];
}
