import { type Drawing, onScreen, svgOf } from '@trivet/charts';
import type { SharedChart } from '@trivet/db';
import { type CurvePeriod, periodsOf } from '@trivet/domain';
import { dayWords } from '../reminders/day-words.ts';
import {
  curveOf,
  latestWords,
  lightWords,
  periodWords,
  saidOf,
  stateWords,
  valueWords,
} from '../report-cards/series-words.ts';
import { escaped } from '../reference/html.ts';
import { colours, pageStyles } from './chart-styles.ts';

/** What is said beside a chart that is none of its data. */
export type Around = {
  /** Whether nothing here is real */
  isInvented: boolean;
};

const palette = { ...onScreen, font: "'Source Sans 3', system-ui, sans-serif" };
const sheets = { wide: { width: 720, height: 340 }, narrow: { width: 320, height: 260 } } as const;

/** A page for a frame, whole in itself and without script: the curve for either width, its table, its source and its day. */
export function chartPage({ series, within, points }: SharedChart, { isInvented }: Around): string {
  const periods = periodsOf(series, points);
  const said = saidOf(series);
  const drawn = (sheet: keyof typeof sheets) =>
    `<div class="${sheet}">${svgOf(curveOf(series, periods, { ...sheets[sheet], palette }), said, palette)}</div>`;
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${escaped(series.title)}, ${escaped(within)}</title>
<style>${pageStyles}</style>
</head>
<body>
<main>
${isInvented ? `<p class="invented">${inventedWords}</p>\n` : ''}<h1>${escaped(series.title)}</h1>
<p class="lead">${escaped(leadOf(series))}</p>
${drawn('wide')}
${drawn('narrow')}
<details>
<summary>The same as a table</summary>
${tableOf(series, periods)}
</details>
<footer>${aroundOf({ series, within }, periods)
    .map((line) => `<p>${escaped(line)}</p>`)
    .join('')}</footer>
</main>
</body>
</html>
`;
}

/** The same as a picture that stands alone. */
export function chartPicture({ series, within, points }: SharedChart, { isInvented }: Around): string {
  const periods = periodsOf(series, points);
  const drawn = curveOf(series, periods, { ...sheets.wide, palette });
  const said = saidOf(series);
  const lines = [said, ...aroundOf({ series, within }, periods), ...(isInvented ? [inventedWords] : [])];
  return svgOf(withLines(drawn, lines), lines.join(' '), palette, colours);
}

const lineHeight = 20;
const mostLetters = 100;

/** The same with what must be said of it written below: a picture goes where nothing stands beside it. */
const withLines = (drawing: Drawing, lines: readonly string[]): Drawing => ({
  ...drawing,
  height: drawing.height + (lines.length + 1) * lineHeight,
  marks: [
    ...drawing.marks,
    ...lines.map((line, at) => ({
      tag: 'text' as const,
      attributes: { x: 8, y: drawing.height + (at + 1) * lineHeight, fontSize: 13, fill: palette.ink },
      within: [line.length > mostLetters ? `${line.slice(0, mostLetters - 1)}…` : line],
    })),
  ],
});

const inventedWords = 'Nothing here is real: this is a demonstration with invented data.';

function leadOf(series: SharedChart['series']): string {
  const { unitWords, state, light, targetNow } = series;
  const target =
    light === null || targetNow === null
      ? ''
      : ` ${lightWords[light]}: the target is ${valueWords(series, Number(targetNow))}.`;
  const unit = unitWords && `${unitWords.slice(0, 1).toUpperCase()}${unitWords.slice(1)}. `;
  return `${unit}${stateWords[state]}. Latest ${latestWords(series)}.${target}`;
}

function aroundOf(
  { series, within }: Pick<SharedChart, 'series' | 'within'>,
  periods: readonly CurvePeriod[],
): string[] {
  const { source, latestOn, comparability } = series;
  const broken = periods.some(({ breaksSeries }) => breaksSeries);
  return [
    `${within}.`,
    ...(source ? [`Source: ${source}${/[.!?]$/.test(source) ? '' : '.'}`] : []),
    latestOn === null ? 'No value yet.' : `Data up to ${dayWords(latestOn)}.`,
    ...(broken ? [`Counted in another way in between: nothing is compared across that. ${comparability}`.trim()] : []),
    ...(periods.some(({ suppressed }) => suppressed)
      ? ['Some numbers are too small to show and are not counted.']
      : []),
  ];
}

function tableOf(series: SharedChart['series'], periods: readonly CurvePeriod[]): string {
  if (periods.length === 0) return '<p>No value yet.</p>';
  const rows = periods.map((period) => {
    const value = period.value === null ? '' : valueWords(series, Number(period.value));
    const cells = `<td>${escaped(value)}</td><td>${escaped(saidOfPeriod(period))}</td>`;
    return `<tr><th scope="row">${escaped(periodWords(period.on, series.frequency))}</th>${cells}</tr>`;
  });
  const head = '<tr><th scope="col">Period</th><th scope="col">Value</th><th scope="col">What to know of it</th></tr>';
  return `<table><caption>${escaped(series.title)}${series.unitWords ? escaped(`, ${series.unitWords}`) : ''}</caption><thead>${head}</thead><tbody>${rows.join('')}</tbody></table>`;
}

const saidOfPeriod = ({ value, provisional, suppressed, breaksSeries }: CurvePeriod): string =>
  [
    ...(suppressed ? [value === null ? 'Too small to show' : 'A part of it is too small to show'] : []),
    ...(value === null && !suppressed ? ['No new data'] : []),
    ...(provisional ? ['Provisional'] : []),
    ...(breaksSeries ? ['Counted in another way from here on'] : []),
  ].join('. ');
