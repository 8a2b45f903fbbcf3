import type { ContributingPartnership, CurveStory, IndicatorView, ListedOutcome } from '@trivet/db';
import type { CurvePeriod } from '@trivet/domain';
import type { Document, Part } from '../documents/document.ts';
import { againstTarget, curveFigures, latestWords, stateWords, storyParts } from './series-words.ts';

export type OutcomeCard = {
  outcome: ListedOutcome;
  indicators: readonly IndicatorView[];
  periodsOf: (seriesId: string) => readonly CurvePeriod[];
  stories: readonly CurveStory[];
  contributing: readonly ContributingPartnership[];
  workspaceName: string;
  /** The version of the outcomes in force today, in words */
  framework: string;
  asAt: string;
};

const mostCurves = 4;
const mostStories = 2;

/**
 * The whole population's card (N 2.8): how people fare, nobody's alone. Those who contribute are named together and below
 * the curves: no partnership stands beside a figure as if it were answerable for it.
 */
export function outcomeCard({
  outcome,
  indicators,
  contributing,
  stories,
  workspaceName,
  ...card
}: OutcomeCard): Document {
  const drawn = indicators.filter(({ periodCount }) => periodCount > 1).slice(0, mostCurves);
  const told = stories.slice(0, mostStories).flatMap((story): Part[] => {
    const indicator = indicators.find(({ id }) => id === story.indicatorId);
    return indicator ? storyParts(`${indicator.title}, as ${story.partnershipName} sees it`, story.story) : [];
  });
  return {
    title: outcome.statement,
    author: workspaceName,
    running: `${workspaceName} · Outcome ${outcome.code}`,
    asAt: card.asAt,
    parts: [
      {
        kind: 'facts',
        facts: [
          ['Answerable', outcome.sroName ?? 'Nobody is appointed'],
          ['Outcomes', card.framework],
        ],
      },
      { kind: 'heading', level: 2, words: 'How people fare' },
      ...(drawn.length > 0 ? [curveFigures(drawn, ({ id }) => card.periodsOf(id))] : []),
      standing(indicators),
      ...(told.length > 0
        ? [{ kind: 'heading' as const, level: 2 as const, words: 'The story behind the curves' }, ...told]
        : []),
      { kind: 'heading', level: 2, words: 'Who contributes' },
      { kind: 'words', words: contributing.map(({ name }) => name).join(', ') || 'No partnership yet.' },
    ],
  };
}

const standing = (indicators: readonly IndicatorView[]): Part =>
  indicators.length === 0
    ? { kind: 'words', words: 'No indicators yet.' }
    : {
        kind: 'table',
        columns: [
          { title: 'Indicator', width: 4 },
          { title: 'Latest', width: 3 },
          { title: 'Curve', width: 2 },
          { title: 'Against target', width: 3 },
        ],
        rows: indicators.map((each) => [each.title, latestWords(each), stateWords[each.state], againstTarget(each)]),
      };
