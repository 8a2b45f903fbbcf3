import type { Insert } from './inserter.ts';

/** A skill that is needed, and that one person says they have. */
export type SkillBegun = { skillId: string; skillHoldingId: string };

export async function skillBegun(
  insert: Insert,
  { id, personId }: { id: string; personId: string },
): Promise<SkillBegun> {
  const here = { partnership_id: id };
  const skillId = await insert('skills', {
    ...here,
    number: 9001,
    title: 'Begun',
    why: '',
    needed_level: 2,
    needed_people: 2,
  });
  const skillHoldingId = await insert('skill_holdings', {
    ...here,
    skill_id: skillId,
    person_id: personId,
    level: 2,
    declared_on: '2026-02-01',
  });
  return { skillId, skillHoldingId };
}
