import { type MeasureStory, quarterly } from '../../series-story.ts';

export const measures = (lastDay: string): readonly MeasureStory[] => {
  const values = quarterly('9.2 7.8 6.1 4.9 4.2', lastDay);
  const [first, ...later] = values;
  return [
    {
      addedOn: '2026-02-09',
      collector: 'police',
      is: {
        title: 'Repeat calls per person with a plan',
        definition: 'Calls in the 6 months before, per person who has had a plan for at least 3 months.',
        quadrant: 'better_off_number',
        unit: 'rate',
        unitWords: 'calls in 6 months, per person',
        direction: 'lower',
        frequency: 'quarterly',
        reportingDays: 30,
        baselineOn: first?.on ?? null,
        baselineValue: '9.2',
        source: 'Call records (invented)',
      },
      targets: { '2027-03-31': '4' },
      values,
      forecast: {
        madeOn: '2026-02-09',
        from: first?.on ?? '',
        note: 'Calls had stayed level for 3 years before the hub',
        values: Object.fromEntries(later.map(({ on }) => [on, '9.2'])),
      },
    },
  ];
};
