import { expect, test } from 'vitest';
import { actWords, fieldWords, spoken } from './history-words.ts';

test.each([
  ['risk', 'risk.review', 'Risk reviewed'],
  ['membership', 'membership.hand_over', 'Membership handed over'],
  ['membership', 'partnership.create', 'Membership, along with: partnership set up'],
  ['milestone', 'milestone.reach_early', 'Milestone reach early'],
])('%s, %s reads %s', (subject, action, words) => {
  expect(actWords({ subject, action })).toBe(words);
});

test('fields and values are spoken', () => {
  expect(fieldWords('ownerPersonId')).toBe('Owner person');
  expect(fieldWords('dueOn')).toBe('Due on');
  expect(spoken('in_progress')).toBe('In progress');
});
