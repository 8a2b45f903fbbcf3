import { contract } from '@trivet/contract';
import type { FastifyInstance } from 'fastify';
import { mount } from '../kernel/mount.ts';
import { editMembership } from './edit-membership.ts';
import { endMembership } from './end-membership.ts';
import { handOver } from './hand-over.ts';
import { inviteMember } from './invite-member.ts';
import { getContinuity } from './read-continuity.ts';
import { getHandover, getMembership, listMemberships } from './read-memberships.ts';

export async function membershipRoutes(app: FastifyInstance): Promise<void> {
  mount(app, 'memberships', contract.memberships, {
    list: listMemberships,
    invite: inviteMember,
    get: getMembership,
    edit: editMembership,
    getHandover,
    handOver,
    end: endMembership,
    continuity: getContinuity,
  });
}
