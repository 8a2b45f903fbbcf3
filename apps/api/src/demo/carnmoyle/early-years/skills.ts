import type { SkillStory } from '../../plan-story.ts';

/** What the work needs, and who says they have it. All of it is invented. */
export const skills: readonly SkillStory[] = [
  {
    on: '2026-09-07',
    title: 'Safeguarding of children',
    why: 'Every home visit is planned with it.',
    level: 3,
    people: 2,
    held: [
      { by: 'roisin', level: 3, confirmed: true },
      { by: 'ruth', level: 3, confirmed: true },
      { by: 'gareth', level: 2 },
    ],
  },
  {
    on: '2026-09-07',
    title: 'Early language',
    why: 'Visitors show parents how to talk and read with small children.',
    level: 2,
    people: 3,
    held: [
      { by: 'catriona', level: 3, confirmed: true },
      { by: 'eamonn', level: 2 },
      { by: 'aoife', level: 1 },
    ],
  },
  {
    on: '2026-09-07',
    title: 'Reading data and forecasts',
    why: 'To say whether the curve is turned, and why.',
    level: 2,
    people: 2,
    held: [
      { by: 'gareth', level: 2 },
      { by: 'conor', level: 2 },
    ],
  },
  {
    on: '2026-09-07',
    title: 'Interpreting Polish and Arabic',
    why: 'One family in 9 asks for it.',
    level: 3,
    people: 1,
    held: [],
  },
];
