import { drawHeatMap, onPaper, svgOf } from '@trivet/charts';
import { riskScore } from '@trivet/domain';
import type { Figure, Part } from '../documents/document.ts';
import { riskTable } from './pack-tables.ts';
import { many } from './pack-words.ts';
import { highestOfAll, type PackContents } from './read-pack-contents.ts';

/** All open risks on one map, and the highest of them, whosever they are. */
export function risksSection(contents: PackContents): Part[] {
  const { cells, risks } = contents;
  const heading: Part = { kind: 'heading', level: 2, words: 'Risks on one map' };
  if (cells.length === 0) return [heading, { kind: 'words', words: 'No risk was open.' }];
  const highest = risks.toSorted((one, other) => other.score - one.score).slice(0, highestOfAll);
  return [
    heading,
    { kind: 'figures', figures: [heatMap(contents)] },
    { kind: 'heading', level: 3, words: highest.length === 1 ? 'The one open risk' : 'The highest of them' },
    riskTable(highest, contents, { withPartnership: true }),
  ];
}

/** In as many px as leave its words the size of the text around it. */
const width = 760;

function heatMap(contents: PackContents): Figure {
  const { cells, matrix } = contents;
  const words = {
    likelihood: 'Likelihood',
    impact: 'Impact',
    likelihoods: matrix.likelihoodLabels,
    impacts: matrix.impactLabels,
    bands: matrix.bandLabels,
  };
  const said = saidOf(contents);
  const drawn = drawHeatMap({ lights: matrix.cells, filled: cells }, { width, words, palette: onPaper });
  const open = cells.reduce((sum, { count }) => sum + count, 0);
  return {
    title: `${many(open, 'open risk', 'open risks')} by likelihood and impact`,
    svg: svgOf(drawn, said, onPaper),
    words: said,
  };
}

/** Every cell that holds a risk, the worst first, in sentences. */
function saidOf({ cells, matrix }: PackContents): string {
  const lines = cells
    .map((cell) => ({ ...cell, ...riskScore(matrix, cell.likelihood, cell.impact) }))
    .toSorted((one, other) => other.score - one.score)
    .map(({ likelihood, impact, count, score, light }) => {
      const [likely, harmful] = [matrix.likelihoodLabels[likelihood - 1], matrix.impactLabels[impact - 1]];
      return `${many(count, 'risk has', 'risks have')} likelihood ${likelihood} (${likely}) and impact ${impact} (${harmful}): score ${score}, ${matrix.bandLabels[light]}.`;
    });
  return `Heat map of the open risks by likelihood and impact. ${lines.join(' ')}`;
}
