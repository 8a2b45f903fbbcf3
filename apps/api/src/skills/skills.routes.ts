import { contract } from '@trivet/contract';
import type { FastifyInstance } from 'fastify';
import { mount } from '../kernel/mount.ts';
import { addSkill, confirmSkill, declareSkill, editSkill, removeSkill } from './change-skills.ts';
import { exportSkills, getSkill, getSkillMatrix } from './read-skills.ts';

export async function skillRoutes(app: FastifyInstance): Promise<void> {
  mount(app, 'skills', contract.skills, {
    matrix: getSkillMatrix,
    export: exportSkills,
    add: addSkill,
    get: getSkill,
    edit: editSkill,
    remove: removeSkill,
    declare: declareSkill,
    confirm: confirmSkill,
  });
}
