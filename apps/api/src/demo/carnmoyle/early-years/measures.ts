import { type MeasureStory, quarterly } from '../../series-story.ts';

const addedOn = '2026-02-02';
const each = { frequency: 'quarterly', reportingDays: 21, comparability: 'Invented for the demonstration.' } as const;

/** The figures of the last quarters before a day. */
export const measures = (lastDay: string): readonly MeasureStory[] => [...ofEffort(lastDay), ...ofEffect(lastDay)];

const ofEffort = (lastDay: string): MeasureStory[] => [
  {
    addedOn,
    shows: [2],
    collector: 'trust',
    is: {
      ...each,
      title: 'Families visited at home',
      quadrant: 'how_much',
      unit: 'number',
      unitWords: 'families in a quarter',
      decimals: 0,
      direction: 'higher',
      baselineOn: '2025-03-31',
      baselineValue: '60',
      tolerance: '15',
    },
    targets: { '2027-03-31': '180' },
    values: quarterly('62 71 84 97 118 131', lastDay),
  },
  {
    addedOn,
    shows: [1],
    collector: 'trust',
    is: {
      ...each,
      title: 'First visit within 10 days',
      quadrant: 'how_well',
      unit: 'percent',
      unitWords: 'of families who asked',
      direction: 'higher',
      baselineOn: '2025-03-31',
      baselineValue: '64',
      tolerance: '3',
    },
    targets: { '2026-03-31': '80', '2027-03-31': '90' },
    values: quarterly('64.5 68 73.2 77.9 76.1 78.4', lastDay),
  },
];

const ofEffect = (lastDay: string): MeasureStory[] => [
  {
    addedOn,
    partner: 'earlyStart',
    collector: 'earlyStart',
    is: {
      ...each,
      title: 'Parents who feel surer of themselves',
      quadrant: 'better_off_number',
      unit: 'number',
      unitWords: 'parents, asked after the last session',
      decimals: 0,
      direction: 'higher',
    },
    values: quarterly('31 35 44 52 66', lastDay),
  },
  {
    addedOn,
    partner: 'earlyStart',
    shows: [1, 3],
    collector: 'earlyStart',
    is: {
      ...each,
      title: 'Parents who feel surer of themselves, as a share',
      quadrant: 'better_off_percent',
      unit: 'percent',
      unitWords: 'of parents who came to the last session',
      direction: 'higher',
      baselineOn: '2025-03-31',
      baselineValue: '58',
      tolerance: '2',
    },
    targets: { '2027-03-31': '70' },
    values: quarterly('58.2 59 60.4 59.8 58.9', lastDay),
  },
];
