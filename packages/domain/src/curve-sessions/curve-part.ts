import { z } from 'zod';
import { type Change, type Decision, decide } from '../kernel/change.ts';
import { Id, line, partnershipRecord, text } from '../kernel/fields.ts';
import { assertAllows, type Guards } from '../kernel/guards.ts';
import type { Kind } from '../kernel/kind.ts';
import type { CurveSession } from './curve-session.ts';
import { curveSessionGuards } from './curve-session-verbs.ts';

const partFields = {
  /** A partner of the partnership; null where nobody has won them yet */
  partnerId: Id.nullable(),
  /** Whom to win; empty for a partner */
  prospectName: text(200),
  words: line(300, 'Say what they can do to turn the curve'),
};

export const CurvePartDraft = z
  .strictObject({ ...partFields, partnerId: Id.nullable().default(null), prospectName: text(200).default('') })
  .meta({ id: 'CurvePartDraft' });
export type CurvePartDraft = z.output<typeof CurvePartDraft>;

/** Who has a part in turning a curve: one of the partners, or somebody who is to be won. */
export const CurvePart = z
  .strictObject({ ...partnershipRecord, ...partFields, sessionId: Id, isStruck: z.boolean() })
  .check(({ value, issues }) => {
    if ((value.partnerId === null) === (value.prospectName === ''))
      issues.push({
        code: 'custom',
        path: ['prospectName'],
        message: 'Choose a partner, or enter the name of one to win',
        input: value.prospectName,
      });
  })
  .meta({ id: 'CurvePart' });
export type CurvePart = z.output<typeof CurvePart>;

type Payload = { sessionId: string; partnerId: string | null };
export type CurvePartEvent =
  | { type: 'curve_part.named'; payload: Payload }
  | { type: 'curve_part.struck'; payload: Payload };
type PartChange = Change<CurvePart, CurvePartEvent>;

const standing = ({ isStruck }: CurvePart) =>
  isStruck ? (['part_struck', 'This part was taken off the list already.'] as const) : null;

const guards = { 'curve_session.name_parts': standing } satisfies Guards<CurvePart>;

export const curvePartKind: Kind<CurvePart> = {
  subject: 'curve_part',
  schema: CurvePart,
  guards,
  edit: { action: 'curve_session.name_parts', fields: z.strictObject({}) },
  heldBy: () => ({}),
  tracks: [],
};

export function nameCurvePart(
  session: CurveSession,
  draft: CurvePartDraft,
  { id, at }: Decision & { id: string },
): PartChange {
  assertAllows(curveSessionGuards, 'curve_session.name_parts', session);
  const { workspaceId, partnershipId, id: sessionId } = session;
  const place = { id, workspaceId, partnershipId, sessionId };
  const part = { ...draft, ...place, isStruck: false, version: 1, createdAt: at, updatedAt: at };
  const payload = { sessionId, partnerId: draft.partnerId };
  return decide(CurvePart, null, part, { type: 'curve_part.named', payload });
}

/** Takes it off the list; the trail keeps it. */
export function strikeCurvePart(session: CurveSession, part: CurvePart): PartChange {
  assertAllows(curveSessionGuards, 'curve_session.name_parts', session);
  assertAllows(guards, 'curve_session.name_parts', part);
  const payload = { sessionId: part.sessionId, partnerId: part.partnerId };
  return decide(CurvePart, part, { ...part, isStruck: true }, { type: 'curve_part.struck', payload });
}
