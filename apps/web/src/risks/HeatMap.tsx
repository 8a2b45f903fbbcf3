import type { RiskProfile } from '@trivet/contract';
import { levels, useScoring, type Level, type Scoring } from './scoring.ts';
import { t } from './risks.strings.ts';

export type MapScore = 'inherent' | 'current' | 'target';

type Props = {
  profile: RiskProfile;
  workspaceId: string;
  score: MapScore;
  /** The cell the register is narrowed to: '4x5'. */
  chosen: string | undefined;
  onChoose: (cell: string | undefined) => void;
};

/** Likelihood by impact as a table: each cell that holds risks is a button that narrows the register to them. */
export function HeatMap({ profile, workspaceId, score, chosen, onChoose }: Props) {
  const scoring = useScoring(workspaceId);
  const cells = profile[score === 'current' ? 'residual' : score];
  const countAt = (likelihood: number, impact: number) =>
    cells.find((cell) => cell.likelihood === likelihood && cell.impact === impact)?.count ?? 0;
  return (
    <div className="heat-box">
      <table className="heat">
        <caption className="visually-hidden">
          {t('risks.map.caption', { which: t(`risks.map.${score}`).toLowerCase() })}
        </caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">{t('risks.map.likelihood')}</span>
            </th>
            {levels.map((impact) => (
              <th scope="col" key={impact}>
                {impact} <span className="heat-word">{scoring.impact(impact)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {levels.toReversed().map((likelihood) => (
            <tr key={likelihood}>
              <th scope="row">
                <span className="heat-word">{scoring.likelihood(likelihood)}</span> {likelihood}
              </th>
              {levels.map((impact) => (
                <Cell
                  key={impact}
                  {...{ likelihood, impact, scoring, chosen, onChoose, appetite: profile.appetite }}
                  count={countAt(likelihood, impact)}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="heat-legend">
        <span className="heat-key" aria-hidden="true" />
        {t('risks.map.appetite', { appetite: profile.appetite })}
      </p>
    </div>
  );
}

type CellProps = Pick<Props, 'chosen' | 'onChoose'> & {
  likelihood: Level;
  impact: Level;
  scoring: Scoring;
  count: number;
  appetite: number;
};

function Cell({ likelihood, impact, scoring, count, appetite, chosen, onChoose }: CellProps) {
  const score = likelihood * impact;
  const name = `${likelihood}x${impact}`;
  const light = scoring.lightAt(likelihood, impact);
  const words = (
    <>
      <b>{count}</b> <span className="heat-band">{t('risks.map.score', { band: scoring.band(light), score })}</span>
      <span className="visually-hidden">{t('risks.map.cell', { likelihood, impact })}</span>
    </>
  );
  return (
    <td data-light={light} data-filled={count > 0 ? '' : undefined} data-edge={edgesOf(likelihood, impact, appetite)}>
      {count === 0 && <span className="heat-score">{score}</span>}
      {count > 0 && (
        <button
          type="button"
          className="heat-count"
          aria-pressed={chosen === name}
          onClick={() => onChoose(chosen === name ? undefined : name)}
        >
          {words}
        </button>
      )}
    </td>
  );
}

/** Where the line round the cells above appetite runs: on the side of a neighbour that is within it. */
const edgesOf = (likelihood: number, impact: number, appetite: number) => {
  if (likelihood * impact <= appetite) return undefined;
  const left = likelihood * (impact - 1) <= appetite ? 'left' : '';
  const below = (likelihood - 1) * impact <= appetite ? 'below' : '';
  return `${left} ${below}`.trim() || undefined;
};
