import type { Risk } from '@trivet/domain';
import { levels, levelOf, useScoring, type Level } from './scoring.ts';
import { t } from './risks.strings.ts';

export type Scored = Pick<
  Risk,
  | 'workspaceId'
  | 'inherentLikelihood'
  | 'inherentImpact'
  | 'residualLikelihood'
  | 'residualImpact'
  | 'targetLikelihood'
  | 'targetImpact'
>;

type Stop = { name: 'first' | 'now' | 'target'; likelihood: Level; impact: Level };

const side = 40;

/** The way of a risk over the map: from where it began over where it is to where it should rest, drawn and in words. */
export function RiskPath({ risk }: { risk: Scored }) {
  const stops = stopsOf(risk);
  const line = stops.map((stop, at) => `${at === 0 ? 'M' : 'L'}${xOf(stop)} ${yOf(stop)}`).join('');
  return (
    <figure className="risk-path">
      <svg viewBox={`0 0 ${5 * side} ${5 * side}`} aria-hidden="true">
        <Cells workspaceId={risk.workspaceId} />
        <path d={line} data-halo="" />
        <path d={line} />
        {stops.map((stop, at) => (
          <g key={stop.name}>
            <circle cx={xOf(stop) + nudge(stops, at)} cy={yOf(stop)} r="9.5" />
            <text x={xOf(stop) + nudge(stops, at)} y={yOf(stop) + 4.5} textAnchor="middle">
              {at + 1}
            </text>
          </g>
        ))}
      </svg>
      <figcaption>
        <p>{inWords(stops)}</p>
        <ol>
          {stops.map((stop) => (
            <li key={stop.name}>{t(`risks.path.${stop.name}`, stop)}</li>
          ))}
        </ol>
      </figcaption>
    </figure>
  );
}

function Cells({ workspaceId }: { workspaceId: string }) {
  const { lightAt } = useScoring(workspaceId);
  return levels.flatMap((likelihood) =>
    levels.map((impact) => (
      <rect
        key={`${likelihood}x${impact}`}
        data-light={lightAt(likelihood, impact)}
        x={(impact - 1) * side + 1}
        y={(5 - likelihood) * side + 1}
        width={side - 2}
        height={side - 2}
        rx="3"
      />
    )),
  );
}

function stopsOf(risk: Scored): Stop[] {
  const all = [
    ['first', risk.inherentLikelihood, risk.inherentImpact],
    ['now', risk.residualLikelihood, risk.residualImpact],
    ['target', risk.targetLikelihood, risk.targetImpact],
  ] as const;
  return all.flatMap(([name, l, i]) => {
    const [likelihood, impact] = [levelOf(l), levelOf(i)];
    return likelihood && impact ? [{ name, likelihood, impact }] : [];
  });
}

/** '20 at first, 16 now, 8 is the target' */
const inWords = (stops: readonly Stop[]) => {
  const score = (name: Stop['name']) => {
    const stop = stops.find((each) => each.name === name);
    return stop ? stop.likelihood * stop.impact : 0;
  };
  const [first, now, target] = [score('first'), score('now'), score('target')];
  return target === 0 ? t('risks.path.noTarget', { first, now }) : t('risks.path.words', { first, now, target });
};

const xOf = ({ impact }: Stop) => (impact - 0.5) * side;
const yOf = ({ likelihood }: Stop) => (5.5 - likelihood) * side;

/** Those in one cell stand beside each other. */
const nudge = (stops: readonly Stop[], at: number) => {
  const isHere = (other: Stop) => other.likelihood === stops[at]?.likelihood && other.impact === stops[at].impact;
  const before = stops.slice(0, at).filter(isHere).length;
  return (before - (stops.filter(isHere).length - 1) / 2) * 20;
};
