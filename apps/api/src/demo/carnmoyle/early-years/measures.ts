import { type MeasureStory, quarterly } from '../../series-story.ts';

const addedOn = '2026-02-02';
const each = { frequency: 'quarterly', reportingDays: 21, comparability: 'Invented for the demonstration.' } as const;

/** The figures of the last quarters before a day. */
export const measures = (lastDay: string): readonly MeasureStory[] => [
  ...ofEffort(lastDay),
  ...ofEffect(lastDay),
  ...ofPromises(lastDay),
];

const ofEffort = (lastDay: string): MeasureStory[] => [
  {
    addedOn,
    shows: ['O2'],
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
    shows: ['O1'],
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
    shows: ['O1', 'O3'],
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

/** Whether what everyone agreed to judge it by is so, and whether a service level is kept. */
const ofPromises = (lastDay: string): MeasureStory[] => [
  {
    addedOn,
    shows: ['O1', 'C2'],
    collector: 'network',
    is: {
      ...each,
      title: 'Families who told their story only once',
      quadrant: 'how_well',
      unit: 'percent',
      unitWords: 'of families asked',
      direction: 'higher',
      baselineOn: '2025-03-31',
      baselineValue: '48',
      tolerance: '3',
    },
    targets: { '2027-03-31': '70' },
    values: quarterly('47.5 51 54.6 57.2 60.8 63.1', lastDay),
  },
  {
    addedOn,
    shows: ['C3'],
    collector: 'council',
    is: {
      ...each,
      title: 'Partners whose lead came to the board',
      quadrant: 'how_well',
      unit: 'percent',
      unitWords: 'of partners',
      direction: 'higher',
      baselineOn: '2025-03-31',
      baselineValue: '78',
      tolerance: '5',
    },
    targets: { '2027-03-31': '80' },
    values: quarterly('78.5 78.5 71.4 78.5 71.4 64.3', lastDay),
  },
  {
    addedOn,
    showsFrom: { on: '2026-11-02', also: ['G5'] },
    collector: 'trust',
    is: {
      ...each,
      title: 'First call within 5 days',
      quadrant: 'how_well',
      unit: 'percent',
      unitWords: 'of families who were referred',
      direction: 'higher',
      baselineOn: '2025-03-31',
      baselineValue: '70',
      tolerance: '3',
    },
    targets: { '2027-03-31': '95' },
    values: quarterly('71.2 75 80.4 83.9 86.3 88', lastDay),
  },
];
