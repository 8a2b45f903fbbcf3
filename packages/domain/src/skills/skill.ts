import { z } from 'zod';
import { type Change, type Decision, decide } from '../kernel/change.ts';
import { Day, line, partnershipRecord, text } from '../kernel/fields.ts';
import { always, assertAllows, type Guards } from '../kernel/guards.ts';
import { type Kind, merged, patchOf } from '../kernel/kind.ts';

/** 0 none, 1 some, 2 works with it alone, 3 can teach it (domain.md 9). */
export const SkillLevel = z.int().min(0, 'Choose a level').max(3, 'Choose a level');

const SkillFields = z.strictObject({
  title: line(200, 'Say which skill'),
  /** What it is needed for */
  why: text(2000),
  neededLevel: z.int().min(1, 'Choose a level').max(3, 'Choose a level'),
  neededPeople: z.int('Enter a whole number').min(1, 'Enter 1 or more').max(50, 'Enter 50 or fewer'),
});

export const SkillDraft = SkillFields.extend({
  why: text(2000).default(''),
  neededLevel: SkillFields.shape.neededLevel.default(2),
  neededPeople: SkillFields.shape.neededPeople.default(1),
}).meta({ id: 'SkillDraft' });
export type SkillDraft = z.output<typeof SkillDraft>;

export const SkillPatch = patchOf(SkillFields).meta({ id: 'SkillPatch' });
export type SkillPatch = z.output<typeof SkillPatch>;

/** A skill that a partnership needs: at which level, in how many people, and what for (domain.md 9; C 1). */
export const Skill = z
  .strictObject({
    ...partnershipRecord,
    ...SkillFields.shape,
    /** Counted per partnership, never used again: quoted as `CODE-K-003` */
    number: z.int().min(1),
    removedOn: Day.nullable(),
  })
  .meta({ id: 'Skill' });
export type Skill = z.output<typeof Skill>;

export type SkillEvent =
  | { type: 'skill.added'; payload: { neededLevel: number } }
  | { type: 'skill.edited'; payload: { fields: string[] } }
  | { type: 'skill.removed'; payload: Record<string, never> };

type SkillChange = Change<Skill, SkillEvent>;

const needed = ({ removedOn }: Skill) =>
  removedOn === null ? null : (['skill_removed', 'This skill is not needed any more. Add it anew.'] as const);

export const skillGuards = {
  'skill.see': always,
  'skill.edit': needed,
  'skill.remove': needed,
  'skill.declare': needed,
} satisfies Guards<Skill>;

export const skillKind: Kind<Skill> = {
  subject: 'skill',
  schema: Skill,
  guards: skillGuards,
  edit: { action: 'skill.edit', fields: SkillFields },
  heldBy: () => ({}),
  tracks: [],
};

type Place = { id: string; workspaceId: string; partnershipId: string; number: number };

export function addSkill(draft: SkillDraft, place: Place, { at }: Decision): SkillChange {
  const skill = { ...draft, ...place, removedOn: null, version: 1, createdAt: at, updatedAt: at };
  return decide(Skill, null, skill, { type: 'skill.added', payload: { neededLevel: draft.neededLevel } });
}

export function editSkill(skill: Skill, patch: SkillPatch): SkillChange {
  assertAllows(skillGuards, 'skill.edit', skill);
  return decide(Skill, skill, merged(skill, patch), {
    type: 'skill.edited',
    payload: { fields: Object.keys(patch) },
  });
}

/** No longer needed: what people said of it is kept, and not shown. */
export function removeSkill(skill: Skill, { today }: Decision): SkillChange {
  assertAllows(skillGuards, 'skill.remove', skill);
  return decide(Skill, skill, { ...skill, removedOn: today }, { type: 'skill.removed', payload: {} });
}

export type SkillState = 'met' | 'unconfirmed' | 'gap';
export type SkillStanding = { have: number; confirmed: number; missing: number; state: SkillState };

/** How what people have stands against what is needed: a gap while too few have it, unconfirmed while too few were confirmed. */
export function skillStanding(
  { neededLevel, neededPeople }: Pick<Skill, 'neededLevel' | 'neededPeople'>,
  holdings: readonly { level: number; confirmedOn: string | null }[],
): SkillStanding {
  const able = holdings.filter(({ level }) => level >= neededLevel);
  const confirmed = able.filter(({ confirmedOn }) => confirmedOn !== null).length;
  const missing = Math.max(0, neededPeople - able.length);
  const state = missing > 0 ? 'gap' : confirmed < neededPeople ? 'unconfirmed' : 'met';
  return { have: able.length, confirmed, missing, state };
}
