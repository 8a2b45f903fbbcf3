import { contract } from '@trivet/contract';
import type { FastifyInstance } from 'fastify';
import { mount } from '../kernel/mount.ts';
import { answerInvitation, callMeeting, inviteOne, withdrawInvitation } from './call-meeting.ts';
import { listInvitations, listInvitees } from './read-invitations.ts';

export async function meetingInvitationRoutes(app: FastifyInstance): Promise<void> {
  mount(app, 'meetingInvitations', contract.meetingInvitations, {
    list: listInvitations,
    invitees: listInvitees,
    call: callMeeting,
    invite: inviteOne,
    withdraw: withdrawInvitation,
    answer: answerInvitation,
  });
}
