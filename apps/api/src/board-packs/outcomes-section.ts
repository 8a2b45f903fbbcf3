import type { Part, Words } from '../documents/document.ts';
import { againstTarget, curveFigures, latestWords, stateWords } from '../report-cards/series-words.ts';
import type { PackContents } from './read-pack-contents.ts';
import type { PackCurve } from './read-pack-curves.ts';

/**
 * How people fare, outcome by outcome, with the curves that the partnerships help to turn. A condition of a whole
 * population is nobody's alone: who contributes is named together and below, and each curve stands here once.
 */
export function outcomesSection({ curves }: PackContents): Part[] {
  const byOutcome = [
    ...Map.groupBy(curves, ({ outcomeCode, outcomeStatement }) => `${outcomeCode} ${outcomeStatement}`),
  ];
  return [
    { kind: 'heading', level: 2, words: 'Outcomes and their curves' },
    ...(byOutcome.length === 0
      ? [{ kind: 'words', words: 'No outcome that these partnerships contribute to has an indicator.' } as const]
      : byOutcome.flatMap(outcomeParts)),
  ];
}

function outcomeParts([outcome, indicators]: [string, PackCurve[]]): Part[] {
  const contributing = new Set(indicators.flatMap((indicator) => indicator.contributing));
  const drawn = indicators.filter(({ periods }) => periods.filter(({ value }) => value !== null).length > 1);
  return [
    { kind: 'heading', level: 3, words: outcome },
    ...(drawn.length > 0 ? [curveFigures(drawn, ({ periods }) => periods)] : []),
    { kind: 'list', items: indicators.map(standing) },
    { kind: 'words', words: [{ strong: 'Who contributes: ' }, [...contributing].join(', ')] },
  ];
}

const standing = (indicator: PackCurve): Words => [
  { strong: indicator.title },
  `: ${stateWords[indicator.state].toLowerCase()}. ${latestWords(indicator)}. `,
  againstTarget(indicator),
];
