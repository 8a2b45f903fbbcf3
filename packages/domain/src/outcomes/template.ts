import { ruleBroken } from '../kernel/refusal.ts';
import type { OutcomeDraft } from './outcome.ts';

/** The twelve outcomes of the Programme for Government, with narratives of our own, to keep, edit or replace. */
const titles: readonly (readonly [statement: string, narrative: string])[] = [
  [
    'We prosper through a strong, competitive, regionally balanced economy',
    'Firms grow and trade in every part of the region, not only around its largest city.',
  ],
  [
    'We live and work sustainably – protecting the environment',
    'Air, water, land and wildlife recover while people live and work well.',
  ],
  ['We have a more equal society', 'Where someone is born or what they earn decides less of what they can become.'],
  ['We enjoy long, healthy, active lives', 'People stay well for longer, and the gap between places narrows.'],
  [
    'We are an innovative, creative society, where people can fulfil their potential',
    'People learn, make and try new things throughout their lives.',
  ],
  ['We have more people working in better jobs', 'More people have work that is secure, fairly paid and worth having.'],
  [
    'We have a safe community where we respect the law, and each other',
    'Fewer people are harmed by crime, and people trust those who keep them safe.',
  ],
  ['We care for others and we help those in need', 'Whoever needs help finds it early and close to home.'],
  [
    'We are a shared, welcoming and confident society that respects diversity',
    'People of every background meet, share places and feel that they belong.',
  ],
  [
    'We have created a place where people want to live and work, to visit and invest',
    'People choose to come here, to stay and to put their money here.',
  ],
  [
    'We connect people and opportunities through our infrastructure',
    'Roads, rail, water, energy and broadband bring people to work, learning and each other.',
  ],
  [
    'We give our children and young people the best start in life',
    'Every child grows up safe, well and ready to learn.',
  ],
];

/** @throws Refusal `rule_broken` where there are outcomes already: a template starts a framework, it does not mix two */
export function outcomesOfTemplate({ outcomesHere }: { outcomesHere: number }): OutcomeDraft[] {
  if (outcomesHere > 0)
    throw ruleBroken('outcomes_there', 'This workspace has outcomes already. Add others one by one.');
  return titles.map(([statement, narrative], index) => ({
    code: `O${index + 1}`,
    statement,
    narrative,
    activeFrom: null,
    activeTo: null,
  }));
}
