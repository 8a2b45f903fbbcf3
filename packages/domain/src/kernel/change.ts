import type { z } from 'zod';
import { Refusal } from './refusal.ts';

/** What happened, in the past tense, with ids and facts only: never words a person typed. */
export type DomainEvent = { type: `${string}.${string}`; payload: Record<string, unknown> };

/** When and by whom a decision is made; handed to every verb, so that the domain never reads a clock. */
export type Decision = {
  /** RFC 3339, UTC */
  at: string;
  /** The calendar day in the workspace's time zone */
  today: string;
  /** Null when a job acts */
  by: string | null;
};

declare const decided: unique symbol;

/** What a record was, what it becomes, and the event that says why. Only `decide` makes one; only a repository saves one. */
export type Change<State, Event extends DomainEvent = DomainEvent> = {
  readonly before: State | null;
  readonly after: State;
  readonly event: Event;
  readonly [decided]: true;
};

/**
 * Accepts a next state only if it still obeys the record's own schema, whichever verb led there.
 * @throws Refusal `unprocessable`, naming each field that breaks a rule
 */
export function decide<Schema extends z.ZodType, Event extends DomainEvent>(
  schema: Schema,
  before: z.output<Schema> | null,
  after: z.input<Schema>,
  event: Event,
): Change<z.output<Schema>, Event> {
  const checked = schema.safeParse(after);
  if (!checked.success) throw brokenBy(checked.error.issues);
  return { before, after: checked.data, event } as Change<z.output<Schema>, Event>;
}

function brokenBy(issues: readonly z.core.$ZodIssue[]): Refusal {
  const errors = issues.map((issue) => ({ pointer: pointerTo(issue.path), code: issue.code, message: issue.message }));
  return new Refusal('unprocessable', 'cannot_be', issues[0]?.message ?? 'These do not fit together.', errors);
}

/** RFC 6901. */
export function pointerTo(path: readonly PropertyKey[]): string {
  return path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
