import type { ContributionView, CurveStory, IndicatorView, MeasureView, TakenUp } from '@trivet/db';
import type { CurvePeriod, Quadrant } from '@trivet/domain';
import type { Document, Part, Words } from '../documents/document.ts';
import { dayWords } from '../reminders/day-words.ts';
import { againstTarget, curveFigures, latestWords, storyParts } from './series-words.ts';

export type PartnershipCard = {
  name: string;
  purpose: string;
  contributions: readonly ContributionView[];
  measures: readonly MeasureView[];
  /** Those whose curves it has sat down over */
  indicators: readonly IndicatorView[];
  periodsOf: (seriesId: string) => readonly CurvePeriod[];
  stories: readonly CurveStory[];
  takenUp: readonly TakenUp[];
  asAt: string;
};

const mostCurves = 2;

/** The project's card: what the partnership does itself, in the four boxes, and what it does about the curves it helps to turn. */
export function partnershipCard({
  name,
  purpose,
  contributions,
  measures,
  indicators,
  takenUp,
  ...card
}: PartnershipCard): Document {
  const titleOf = ({ indicatorId, measureId }: CurveStory) =>
    [...indicators, ...measures].find(({ id }) => id === (indicatorId ?? measureId))?.title ?? '';
  const drawn = indicators.slice(0, mostCurves);
  return {
    title: name,
    author: name,
    running: `${name} · Report card`,
    asAt: card.asAt,
    parts: [
      {
        kind: 'facts',
        facts: [
          ['For', purpose || 'No purpose written yet'],
          ['Contributes to', served(contributions)],
        ],
      },
      { kind: 'heading', level: 2, words: 'What we do, and who is better off' },
      ...boxes(measures),
      ...(drawn.length > 0
        ? ([
            { kind: 'heading', level: 2, words: 'The curves we help to turn' },
            curveFigures(drawn, ({ id }) => card.periodsOf(id)),
          ] as const)
        : []),
      ...card.stories
        .slice(0, mostCurves)
        .flatMap((story) => storyParts(`Behind the curve: ${titleOf(story)}`, story.story)),
      ...doing(takenUp),
    ],
  };
}

const served = (contributions: readonly ContributionView[]) =>
  contributions.map(({ outcomeStatement }) => outcomeStatement).join('; ') || 'No outcome yet';

/** Effort above, effect below; how much on the left, how well on the right. */
const boxes = (measures: readonly MeasureView[]): Part[] => [
  twoBoxes(['How much did we do?', 'how_much'], ['How well did we do it?', 'how_well'], measures),
  twoBoxes(['Is anyone better off? Number', 'better_off_number'], ['Per cent', 'better_off_percent'], measures),
];

type Box = readonly [title: string, quadrant: Quadrant];

function twoBoxes(left: Box, right: Box, measures: readonly MeasureView[]): Part {
  const inBox = ([, quadrant]: Box): Words[] => measures.filter((each) => each.quadrant === quadrant).map(lineOf);
  const cell = (box: Box): Words => {
    const lines = inBox(box);
    return lines.length === 0 ? 'Nothing measured yet' : lines.flatMap((line, n) => (n === 0 ? [line] : ['\n', line]));
  };
  const columns = [
    { title: left[0], width: 1 },
    { title: right[0], width: 1 },
  ];
  return { kind: 'table', columns, rows: [[cell(left), cell(right)]] };
}

const lineOf = (measure: MeasureView): Words => [
  { strong: measure.title },
  `: ${latestWords(measure)}. `,
  againstTarget(measure),
];

function doing(takenUp: readonly TakenUp[]): Part[] {
  if (takenUp.length === 0) return [];
  return [
    { kind: 'heading', level: 2, words: 'What we do about them' },
    {
      kind: 'table',
      columns: [
        { title: 'Action', width: 5 },
        { title: 'Led by', width: 3 },
        { title: 'Due', width: 3 },
        { title: 'Status', width: 2 },
      ],
      rows: takenUp.map(({ reference, title, ownerName, dueOn, status }) => [
        `${reference} ${title}`,
        ownerName,
        dueOn ? dayWords(dueOn) : 'No date yet',
        statusWords[status],
      ]),
    },
  ];
}

const statusWords = {
  proposed: 'Not started',
  agreed: 'Not started',
  in_progress: 'Under way',
  blocked: 'Blocked',
  done: 'Complete',
  verified: 'Complete',
  ceased: 'Stopped',
} as const satisfies Record<TakenUp['status'], string>;
