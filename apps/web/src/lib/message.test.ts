import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import { expect, test } from 'vitest';
import { writer, type Message, type Values } from './message.ts';

const write = writer('en-GB');
const say = (sentence: string, values: Values = {}) => write(compileMessageOrThrow(sentence) as Message, values);

const plural = '{count, plural, =0 {Nothing} one {# thing needs you by {day}} other {# things need you by {day}}}';

test.each<[sentence: string, values: Values, says: string]>([
  ['Save', {}, 'Save'],
  ['{by} changed this at {time}', { by: 'Priya Nair', time: '10:42am' }, 'Priya Nair changed this at 10:42am'],
  [plural, { count: 0, day: 'Friday' }, 'Nothing'],
  [plural, { count: 1, day: 'Friday' }, '1 thing needs you by Friday'],
  [plural, { count: 1234, day: 'Friday' }, '1,234 things need you by Friday'],
  ['R-009{owner, select, none {} other {, {owner}}}', { owner: 'none' }, 'R-009'],
  ['R-009{owner, select, none {} other {, {owner}}}', { owner: 'constructor' }, 'R-009, constructor'],
  ['Item # of {count}', { count: 3 }, 'Item # of 3'],
  ['Saved{when}', {}, 'Saved'],
])('%s with %o', (sentence, values, says) => {
  expect(say(sentence, values)).toBe(says);
});
