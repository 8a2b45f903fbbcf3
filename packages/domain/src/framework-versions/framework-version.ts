import { z } from 'zod';
import { type Change, type Decision, decide } from '../kernel/change.ts';
import { Day, Id, line, text, workspaceRecord } from '../kernel/fields.ts';
import { always, type Guards } from '../kernel/guards.ts';
import type { Kind } from '../kernel/kind.ts';
import { cannotBe, ruleBroken } from '../kernel/refusal.ts';
import { compareFrameworks } from './framework-comparison.ts';
import type { FrameworkContent } from './framework-content.ts';

const said = {
  name: line(120, 'Give the version a name'),
  /** Why there is a new version */
  reason: text(1000).min(1, 'Say why there is a new version'),
};

export const FrameworkVersionDraft = z
  .strictObject({
    ...said,
    /** Null: today, or the day of the version before where that is later */
    inForceFrom: Day.nullable().default(null),
  })
  .meta({ id: 'FrameworkVersionDraft' });
export type FrameworkVersionDraft = z.output<typeof FrameworkVersionDraft>;

/**
 * The outcomes and indicators of a workspace as they were published: never changed afterwards. What it reads is kept beside
 * it (`FrameworkContent`). From its day on it is in force, until a version with a higher number is.
 */
export const FrameworkVersion = z
  .strictObject({
    ...workspaceRecord,
    /** Counted per workspace, from 1 */
    number: z.int().min(1),
    ...said,
    inForceFrom: Day,
    /** The SHA-256 of what it reads, in hexadecimal */
    fingerprint: z.string().regex(/^[0-9a-f]{64}$/),
    outcomeCount: z.int().min(1),
    indicatorCount: z.int().min(0),
    publishedById: Id.nullable(),
  })
  .meta({ id: 'FrameworkVersion' });
export type FrameworkVersion = z.output<typeof FrameworkVersion>;

export type FrameworkVersionEvent = {
  type: 'framework_version.published';
  payload: { number: number; inForceFrom: string };
};

const frameworkVersionGuards = { 'framework_version.see': always } satisfies Guards<FrameworkVersion>;

export const frameworkVersionKind: Kind<FrameworkVersion> = {
  subject: 'framework_version',
  schema: FrameworkVersion,
  guards: frameworkVersionGuards,
  edit: { action: 'framework_version.publish', fields: z.strictObject({}) },
  heldBy: () => ({}),
  tracks: [],
};

/** The version before, with what it reads; null for the first. */
export type LastFramework = { number: number; inForceFrom: string; content: FrameworkContent } | null;

type Publishing = {
  id: string;
  workspaceId: string;
  /** What stands now, and its fingerprint */
  content: FrameworkContent;
  fingerprint: string;
  last: LastFramework;
};

/**
 * Freezes the framework as it stands.
 * @throws Refusal `rule_broken` without outcomes, and where nothing has changed since the version before; `unprocessable`
 * for a day that is past or before that of the version before
 */
export function publishFramework(
  draft: FrameworkVersionDraft,
  { content, last, ...place }: Publishing,
  { at, today, by }: Decision,
): Change<FrameworkVersion, FrameworkVersionEvent> {
  assertWorthPublishing(content, last);
  const number = (last?.number ?? 0) + 1;
  const inForceFrom = draft.inForceFrom ?? latestOf(today, last?.inForceFrom ?? today);
  if (inForceFrom < today) throw cannotBe('/inForceFrom', 'past', 'Choose today or a later day');
  if (last && inForceFrom < last.inForceFrom)
    throw cannotBe(
      '/inForceFrom',
      'before_last',
      `Choose the day from which version ${last.number} is in force, or a later one`,
    );
  const version: FrameworkVersion = {
    ...draft,
    ...place,
    number,
    inForceFrom,
    outcomeCount: content.outcomes.length,
    indicatorCount: content.outcomes.reduce((sum, { indicators }) => sum + indicators.length, 0),
    publishedById: by,
    version: 1,
    createdAt: at,
    updatedAt: at,
  };
  const payload = { number, inForceFrom };
  return decide(FrameworkVersion, null, version, { type: 'framework_version.published', payload });
}

function assertWorthPublishing(content: FrameworkContent, last: LastFramework): void {
  if (content.outcomes.length === 0)
    throw ruleBroken('no_outcomes', 'There are no outcomes to publish yet. Add them first.');
  if (last && compareFrameworks(last.content, content).length === 0)
    throw ruleBroken('nothing_changed', `Nothing has changed since version ${last.number}.`);
}

const latestOf = (one: string, other: string): string => (one > other ? one : other);
