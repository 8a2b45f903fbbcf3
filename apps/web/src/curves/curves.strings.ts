import { strings } from '../lib/strings.ts';

export const t = strings({
  'curves.actual': 'Actual',
  'curves.forecast': 'Forecast',
  'curves.target': 'Target',
  'curves.axisStartsAt': 'Axis starts at {value}',
  'curves.fromTo': 'From {first} to {last}',
  'curves.none': 'Add two or more values to draw the curve',
  'curves.step': 'Read along the curve',
  'curves.at.actual': 'actual {value}',
  'curves.at.provisional': 'actual {value}, provisional',
  'curves.at.forecast': 'forecast {value}',
  'curves.at.target': 'target {value}',
  'curves.table': 'Show the values as a table',
  'curves.caption': '{title}: its values',
  'curves.period': 'Period',
  'curves.provisional': '{value} (provisional)',
  'curves.take': 'Take the picture',
  'curves.png': 'Picture (PNG)',
  'curves.svg': 'Drawing (SVG)',
  'curves.notTaken': 'We could not make the picture. Take the drawing (SVG) instead',
});
