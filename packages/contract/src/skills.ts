import { Id, Skill, SkillDeclaration, SkillDraft, SkillHolding, SkillPatch } from '@trivet/domain';
import { z } from 'zod';
import { type Contract, endpoint } from './kernel/endpoint.ts';
import { csv, represented } from './kernel/lists.ts';

const inPartnership = z.strictObject({ partnershipId: Id });
const oneSkill = inPartnership.extend({ skillId: Id });

const Needed = represented(
  Skill.extend({
    /** As people quote it: `EARLY-K-003` */
    reference: z.string(),
    /** Current people who have it at the level that is needed, and how many of them somebody else confirmed */
    have: z.int(),
    confirmed: z.int(),
    missing: z.int(),
    state: z.enum(['met', 'unconfirmed', 'gap']),
  }),
).meta({ id: 'SkillRepresentation' });
export type SkillRepresentation = z.output<typeof Needed>;

const Held = represented(SkillHolding.extend({ confirmedByName: z.string().nullable() })).meta({
  id: 'SkillHoldingRepresentation',
});
export type SkillHoldingRepresentation = z.output<typeof Held>;

const Matrix = z
  .strictObject({
    id: Id,
    skills: z.array(Needed),
    /** Everyone who works here now */
    people: z.array(
      z.strictObject({
        personId: Id,
        name: z.string(),
        partnerId: Id.nullable(),
        partnerName: z.string().nullable(),
        /** Whether this caller may say what they can do */
        mayDeclare: z.boolean(),
      }),
    ),
    holdings: z.array(Held),
  })
  .meta({ id: 'SkillMatrix' });
export type SkillMatrix = z.output<typeof Matrix>;

const at = '/partnerships/:partnershipId/skills';

export const skills = {
  matrix: endpoint({
    method: 'GET',
    path: at,
    summary: 'Which skills are needed, who has them at which level, and where the gaps are',
    action: 'skill.see',
    params: inPartnership,
    result: Matrix,
  }),
  export: endpoint({
    method: 'GET',
    path: '/partnerships/:partnershipId/skill-matrix/export',
    summary: 'Take away the skills and who has them as CSV',
    action: 'skill.see',
    params: inPartnership,
    query: z.strictObject({}),
    sends: [csv],
  }),
  add: endpoint({
    method: 'POST',
    path: at,
    summary: 'Add a skill that the partnership needs',
    action: 'skill.add',
    params: inPartnership,
    body: SkillDraft,
    result: Needed,
  }),
  get: endpoint({
    method: 'GET',
    path: `${at}/:skillId`,
    summary: 'Read a skill that is needed',
    action: 'skill.see',
    params: oneSkill,
    result: Needed,
  }),
  edit: endpoint({
    method: 'PATCH',
    path: `${at}/:skillId`,
    summary: 'Change a skill, or how much of it is needed',
    action: 'skill.edit',
    params: oneSkill,
    body: SkillPatch,
    result: Needed,
  }),
  remove: endpoint({
    method: 'PUT',
    path: `${at}/:skillId/removal`,
    summary: 'Say that a skill is not needed any more; what people said of it is kept',
    action: 'skill.remove',
    params: oneSkill,
    result: Needed,
  }),
  declare: endpoint({
    method: 'POST',
    path: '/partnerships/:partnershipId/skill-holdings',
    summary: 'Say how well you can do it, or one whom you lead; said anew, it is to be confirmed anew',
    action: 'skill.declare',
    params: inPartnership,
    body: SkillDeclaration,
    result: Held,
  }),
  confirm: endpoint({
    method: 'PUT',
    path: '/partnerships/:partnershipId/skill-holdings/:skillHoldingId/confirmation',
    summary: 'Confirm what another person can do',
    action: 'skill.confirm',
    params: inPartnership.extend({ skillHoldingId: Id }),
    result: Held,
  }),
} as const satisfies Contract;
