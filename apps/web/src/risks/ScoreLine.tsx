import { t } from './risks.strings.ts';

const [width, height, edge] = [420, 96, 22];
const highest = 25;

/** The score at each review, oldest first, on the scale of 0 to 25. */
export function ScoreLine({ scores }: { scores: readonly number[] }) {
  const points = scores.map((score, at) => ({
    score,
    x: edge + (at * (width - 2 * edge)) / Math.max(1, scores.length - 1),
    y: height - edge / 2 - (score / highest) * (height - edge - 14),
  }));
  const path = points.map(({ x, y }, at) => `${at === 0 ? 'M' : 'L'}${x} ${y}`).join('');
  return (
    <svg
      className="score-line"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={t('risks.page.chart', { scores: scores.join(', ') })}
    >
      <line x1="0" x2={width} y1={height - edge / 2} y2={height - edge / 2} />
      <path d={path} />
      {points.map(({ score, x, y }, at) => (
        <g key={at}>
          <circle cx={x} cy={y} r="4.5" />
          <text x={x} y={y - 9} textAnchor="middle">
            {score}
          </text>
        </g>
      ))}
    </svg>
  );
}
