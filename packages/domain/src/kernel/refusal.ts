/** The ways a request can be refused. HTTP statuses are chosen once, in apps/api/src/kernel/problems.ts. */
export type RefusalReason = 'not_found' | 'forbidden' | 'stale' | 'rule_broken' | 'unprocessable';

/** One field that is wrong: a JSON pointer (RFC 6901) into the body, a stable code, and words for the person. */
export type FieldError = { pointer: string; code: string; message: string };

/** Thrown when a person asks for what cannot be done. The message says what to do instead. */
export class Refusal extends Error {
  readonly reason: RefusalReason;
  readonly code: string;
  readonly errors: readonly FieldError[];

  constructor(reason: RefusalReason, code: string, message: string, errors: readonly FieldError[] = []) {
    super(message);
    this.name = 'Refusal';
    this.reason = reason;
    this.code = code;
    this.errors = errors;
  }
}

/** What may not be known answers like what does not exist: one code, one sentence for every kind of thing. */
export const notFound = () => new Refusal('not_found', 'not_found', 'There is nothing here that you can see.');

/** The record's state does not allow it (409). */
export const ruleBroken = (code: string, message: string) => new Refusal('rule_broken', code, message);

/** The shape is right but it cannot be (422): names the field. */
export const cannotBe = (pointer: string, code: string, message: string) =>
  new Refusal('unprocessable', code, message, [{ pointer, code, message }]);
