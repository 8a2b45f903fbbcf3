import type { Part, Words } from '../documents/document.ts';
import { againstTarget, curveFigures, latestWords, stateWords } from '../report-cards/series-words.ts';
import { more } from './pack-tables.ts';
import type { PackContents } from './read-pack-contents.ts';
import type { PackCurve, PackOutcome } from './read-pack-outcomes.ts';

/**
 * How people fare, outcome by outcome, with the curves that the partnerships help to turn. A condition of a whole
 * population is nobody's alone: who contributes is named together and below, and each curve stands here once.
 */
export function outcomesSection({ outcomes }: PackContents): Part[] {
  return [
    { kind: 'heading', level: 2, words: 'Outcomes and their curves' },
    ...(outcomes.length === 0
      ? [{ kind: 'words', words: 'No outcome that these partnerships contribute to has an indicator.' } as const]
      : outcomes.flatMap(outcomeParts)),
  ];
}

function outcomeParts({ name, contributing, indicators, curves }: PackOutcome): Part[] {
  const drawn = curves.filter(({ periods }) => periods.filter(({ value }) => value !== null).length > 1);
  return [
    { kind: 'heading', level: 3, words: name },
    ...(drawn.length > 0 ? [curveFigures(drawn, ({ periods }) => periods)] : []),
    { kind: 'list', items: curves.map(standing) },
    ...more(indicators, curves.length),
    { kind: 'words', words: [{ strong: 'Who contributes: ' }, contributing.join(', ')] },
  ];
}

const standing = (indicator: PackCurve): Words => [
  { strong: indicator.title },
  `: ${stateWords[indicator.state].toLowerCase()}. ${latestWords(indicator)}. `,
  againstTarget(indicator),
];
