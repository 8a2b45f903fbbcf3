import { expect, test } from 'vitest';
import { actWords, fieldWords, spoken } from './history-words.ts';

test.each([
  ['risk', 'risk.reviewed', 'Risk reviewed'],
  ['membership', 'membership.handed_over', 'Membership handed over'],
  ['partnership', 'partnership.chair_appointed', 'Partnership chair appointed'],
  ['milestone', 'milestone.reached', 'Milestone reached'],
])('%s, %s reads %s', (subject, action, words) => {
  expect(actWords({ subject, action })).toBe(words);
});

test('fields and values are spoken', () => {
  expect(fieldWords('ownerPersonId')).toBe('Owner person');
  expect(fieldWords('dueOn')).toBe('Due on');
  expect(spoken('in_progress')).toBe('In progress');
});
