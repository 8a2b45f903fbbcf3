import { NotificationTopic } from '@trivet/domain';
import { expect, test } from 'vitest';
import { topicGroups } from './topics.ts';

test('everything one can be told of stands in the matrix, once', () => {
  const shown: string[] = topicGroups.flatMap(({ topics }) => [...topics]);
  expect(shown.toSorted()).toEqual(NotificationTopic.options.toSorted());
});
