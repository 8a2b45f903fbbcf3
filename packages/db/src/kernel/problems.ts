import type { FieldError } from '@trivet/domain';
import { constraintWords } from '../constraints.ts';

/** What a database error means for the caller; null when it is not one they can do anything about. */
export type DatabaseProblem = {
  status: 400 | 409 | 422 | 503;
  code: string;
  title: string;
  errors?: FieldError[];
  headers?: Record<string, string>;
};

const unreadable = new Set(['22P02', '22021', '22P05', '22003', '22007', '22008', '22001']);
const away = /^(08|53|57P0)|^(ECONNREFUSED|ECONNRESET|ENOENT|EPIPE)$/;
const contended = new Set(['40001', '40P01', '55P03', '57014']);

export function databaseProblem(error: Error): DatabaseProblem | null {
  const { code, constraint } = rootOf(error);
  if (code === '23505')
    return { status: 409, code: 'already_there', title: 'This is there already.', ...naming(constraint) };
  if (code === '23503' || code === '23514')
    return { status: 422, code: 'cannot_be', title: 'These do not fit together.', ...naming(constraint) };
  if (code && unreadable.has(code)) return { status: 400, code: 'malformed', title: 'Check what you sent.' };
  if (code && contended.has(code))
    return unavailable('busy', 'Others are changing this at the moment. Try again shortly.');
  if (
    (code && away.test(code)) ||
    /timeout exceeded when trying to connect|Connection terminated/.test(error.message)
  ) {
    return unavailable('unavailable', 'This is not available at the moment. Nothing was changed. Try again shortly.');
  }
  return null;
}

/** Whether the database gave this transaction up for another (a deadlock, a serialisation failure). */
export const gaveWay = (error: Error): boolean => ['40001', '40P01'].includes(rootOf(error).code ?? '');

const unavailable = (code: string, title: string): DatabaseProblem => ({
  status: 503,
  code,
  title,
  headers: { 'retry-after': '3' },
});

/** Constraints are named `<table>__<column>[__rule]`, so that a broken one names its field. */
function naming(constraint: string | undefined): Pick<DatabaseProblem, 'title' | 'errors'> | object {
  const [, column] = constraint?.split('__') ?? [];
  if (!constraint || !column) return {};
  const pointer = `/${column.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())}`;
  const message = constraintWords[constraint] ?? 'Choose one that exists here';
  return { title: message, errors: [{ pointer, code: constraint, message }] };
}

/** drizzle wraps the driver's error: the code is on the cause. */
function rootOf(error: DriverError): DriverError {
  return error.cause instanceof Error ? rootOf(error.cause) : error;
}

type DriverError = Error & { code?: string; constraint?: string };
