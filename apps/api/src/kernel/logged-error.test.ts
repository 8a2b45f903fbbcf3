import { expect, test } from 'vitest';
import { loggedError } from './logged-error.ts';

const word = 'Quillwort';

/** As PostgreSQL tells of a row it will not keep. */
const refusedRow = () =>
  Object.assign(new Error('new row violates check constraint "actions__title"'), {
    code: '23514',
    table: 'actions',
    constraint: 'actions__title',
    detail: `Failing row contains (1, ${word}).`,
    where: `PL/pgSQL function keep(${word})`,
  });

test('a statement that failed is logged with its place and its rule, without what was being written', () => {
  // As drizzle throws it.
  const failed = new Error(`Failed query: insert into actions values ($1)\nparams: 1,${word}`, { cause: refusedRow() });
  Object.assign(failed, { query: 'insert into actions values ($1)', params: ['1', word] });
  const logged = loggedError(failed);
  expect(JSON.stringify(logged)).not.toContain(word);
  expect(logged).toMatchObject({
    type: 'Error',
    message: 'Failed query: insert into actions values ($1)',
    stack: expect.stringContaining('logged-error.test.ts'),
    cause: { code: '23514', table: 'actions', constraint: 'actions__title' },
  });
});

test('a value that could not be read is left out; several failures are told one by one', () => {
  const unread = new Error(`invalid input syntax for type date: "${word}\n${word}"`);
  const logged = loggedError(new AggregateError([unread, word], 'Both failed'));
  expect(JSON.stringify(logged)).not.toContain(word);
  expect(logged.errors?.map(({ message }) => message)).toEqual(['invalid input syntax for type date', '']);
});
