import { expect } from 'vitest';

/**
 * What an attempt rejects with that the API refused: by status and, where they are given, the code of the rule and the
 * one field it names, which begins with a slash.
 */
export const refused = (status: number, ...reasons: string[]): unknown => {
  const pointer = reasons.find((reason) => reason.startsWith('/'));
  const code = reasons.find((reason) => !reason.startsWith('/'));
  return expect.objectContaining({
    problem: expect.objectContaining({
      status,
      ...(code !== undefined && { code }),
      ...(pointer !== undefined && { errors: [expect.objectContaining({ pointer })] }),
    }),
  });
};

/** The same, by the one field it names. */
export const names = (pointer: string): unknown =>
  expect.objectContaining({ problem: expect.objectContaining({ errors: [expect.objectContaining({ pointer })] }) });
