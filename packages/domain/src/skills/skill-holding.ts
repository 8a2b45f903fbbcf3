import { z } from 'zod';
import { type Change, type Decision, decide } from '../kernel/change.ts';
import { Day, Id, partnershipRecord } from '../kernel/fields.ts';
import { always, assertAllows, type Guards } from '../kernel/guards.ts';
import type { Kind } from '../kernel/kind.ts';
import { cannotBe } from '../kernel/refusal.ts';
import { SkillLevel } from './skill.ts';

export const SkillDeclaration = z
  .strictObject({
    skillId: Id,
    /** Whose skill it is; left out: one's own */
    personId: Id.optional(),
    level: SkillLevel,
  })
  .meta({ id: 'SkillDeclaration' });
export type SkillDeclaration = z.output<typeof SkillDeclaration>;

/** How well a person can do what is needed, as they or another said, and whether somebody else confirmed it. */
export const SkillHolding = z
  .strictObject({
    ...partnershipRecord,
    skillId: Id,
    personId: Id,
    /** The partner they are here for; null for the partnership as a whole */
    partnerId: Id.nullable(),
    level: SkillLevel,
    declaredOn: Day,
    declaredById: Id.nullable(),
    confirmedOn: Day.nullable(),
    confirmedById: Id.nullable(),
  })
  .meta({ id: 'SkillHolding' });
export type SkillHolding = z.output<typeof SkillHolding>;

export type SkillHoldingEvent =
  | { type: 'skill_holding.declared'; payload: { skillId: string; personId: string; level: number } }
  | { type: 'skill_holding.confirmed'; payload: { skillId: string; personId: string } };

type HoldingChange = Change<SkillHolding, SkillHoldingEvent>;

export const skillHoldingGuards = {
  'skill.see': always,
  'skill.confirm': ({ confirmedOn, level }) =>
    confirmedOn !== null
      ? (['confirmed_already', 'This is confirmed already.'] as const)
      : level === 0
        ? (['nothing_to_confirm', 'There is no skill to confirm.'] as const)
        : null,
} satisfies Guards<SkillHolding>;

export const skillHoldingKind: Kind<SkillHolding> = {
  subject: 'skill_holding',
  schema: SkillHolding,
  guards: skillHoldingGuards,
  edit: { action: 'skill.declare', fields: z.strictObject({}) },
  heldBy: ({ personId, partnerId }) => ({ ownerPersonId: personId, partnerId }),
  tracks: ['level'],
};

type Of = { workspaceId: string; partnershipId: string; skillId: string; personId: string; partnerId: string | null };

/** Said anew it is to be confirmed anew; `before` is what was said of it until now. */
export function declareSkill(
  level: number,
  { before, id, ...of }: Of & { before: SkillHolding | null; id: string },
  { at, today, by }: Decision,
): HoldingChange {
  if (before?.level === level) throw cannotBe('/level', 'unchanged', 'This is the level already');
  const said = { ...of, level, declaredOn: today, declaredById: by, confirmedOn: null, confirmedById: null };
  const holding = before ? { ...before, ...said } : { id, ...said, version: 1, createdAt: at, updatedAt: at };
  const payload = { skillId: of.skillId, personId: of.personId, level };
  return decide(SkillHolding, before, holding, { type: 'skill_holding.declared', payload });
}

/** By another than the person themself: the policy says so. */
export function confirmSkill(holding: SkillHolding, { today, by }: Decision): HoldingChange {
  assertAllows(skillHoldingGuards, 'skill.confirm', holding);
  const { skillId, personId } = holding;
  const after = { ...holding, confirmedOn: today, confirmedById: by };
  return decide(SkillHolding, holding, after, { type: 'skill_holding.confirmed', payload: { skillId, personId } });
}
