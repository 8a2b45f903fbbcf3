import type { CurveState, SectionOf } from '@trivet/domain';
import type { Part, Words } from '../documents/document.ts';

type Item = SectionOf<'measures'>['items'][number];

/** Each measure with its latest value, what was to be reached by then, and its curve; those off target stand first. */
export function measureParts({ items }: SectionOf<'measures'>): Part[] {
  if (items.length === 0) return [];
  return [
    {
      kind: 'table',
      columns: [
        { title: 'Measure', width: 5 },
        { title: 'Latest', width: 2, number: true },
        { title: 'Target', width: 2, number: true },
        { title: 'Against it', width: 2 },
        { title: 'Curve', width: 2 },
      ],
      rows: items.map((item) => [
        `${item.reference} ${item.title}`,
        valueWords(item, item.latestValue),
        item.targetNow === null ? '' : valueWords(item, item.targetNow),
        againstTarget(item),
        states[item.state],
      ]),
    },
  ];
}

/** Read as digits: no fraction is made of an exact decimal. */
function valueWords({ unit }: Item, value: string): string {
  const [whole = '', part] = value.split('.');
  const figure = [whole.replaceAll(/\B(?=(\d{3})+$)/g, ','), part].filter(Boolean).join('.');
  if (unit === 'percent') return `${figure} %`;
  return unit === 'pounds' ? `£${figure}` : figure;
}

const againstTarget = ({ light }: Item): Words => (light === null ? 'No target' : { light, word: lights[light] });

const lights = { red: 'Far off', amber: 'Off', green: 'On target' } as const;
const states: Record<CurveState, string> = {
  turned: 'Turned',
  turning: 'Turning',
  flat: 'Flat',
  worsening: 'Worsening',
  not_enough_data: 'Not enough data',
};
