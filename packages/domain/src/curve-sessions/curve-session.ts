import { z } from 'zod';
import { Day, Id, line, partnershipRecord, text } from '../kernel/fields.ts';
import { patchOf } from '../kernel/kind.ts';

/** What drives the curve: for us or against us, and how we know. */
export const StoryFactor = z
  .strictObject({
    direction: z.enum(['helping', 'hindering']),
    words: line(300, 'Say what drives the curve'),
    evidence: text(500).default(''),
  })
  .meta({ id: 'StoryFactor' });
export type StoryFactor = z.output<typeof StoryFactor>;

export const CurveSessionFields = z.strictObject({
  heldOn: Day,
  story: z.array(StoryFactor).max(30, 'Keep to the 30 that matter most'),
  /** What has been seen to work, here or elsewhere */
  whatWorks: text(4000),
  /** What we would have to find out */
  researchAgenda: text(2000),
});

const series = {
  /** The condition of a population that is to be turned; null where it is a measure */
  indicatorId: Id.nullable(),
  /** The measure of the partnership’s own work; null where it is an indicator */
  measureId: Id.nullable(),
};

export const CurveSessionDraft = z
  .strictObject({
    indicatorId: Id.nullable().default(null),
    measureId: Id.nullable().default(null),
    /** Today, where no day is named */
    heldOn: Day.optional(),
  })
  .meta({ id: 'CurveSessionDraft' });
export type CurveSessionDraft = z.output<typeof CurveSessionDraft>;

export const CurveSessionPatch = patchOf(CurveSessionFields).meta({ id: 'CurveSessionPatch' });
export type CurveSessionPatch = z.output<typeof CurveSessionPatch>;

/** One sitting on one curve: the story behind it, who has a part in turning it, what could be done, what will be. */
export const CurveSession = z
  .strictObject({ ...partnershipRecord, ...series, ...CurveSessionFields.shape, concludedOn: Day.nullable() })
  .check(({ value, issues }) => {
    if ((value.indicatorId === null) === (value.measureId === null))
      issues.push({
        code: 'custom',
        path: ['indicatorId'],
        message: 'Choose one indicator or one measure',
        input: value.indicatorId,
      });
  })
  .meta({ id: 'CurveSession' });
export type CurveSession = z.output<typeof CurveSession>;

export type CurveSessionEvent =
  | { type: 'curve_session.opened'; payload: { indicatorId: string | null; measureId: string | null } }
  | { type: 'curve_session.written'; payload: { fields: string[] } }
  | { type: 'curve_session.concluded'; payload: { on: string } }
  | { type: 'curve_session.reopened'; payload: Record<never, never> };
