import { contract } from '@trivet/contract';
import type { FastifyInstance } from 'fastify';
import { mount } from '../kernel/mount.ts';
import { archivePerson, restorePerson } from './archive-person.ts';
import { editPerson } from './edit-person.ts';
import { inviteAgain, invitePerson } from './invite-person.ts';
import { getLoad, getPerson, getPosts, listPeople } from './read-people.ts';
import { setRoles } from './set-roles.ts';

export async function personRoutes(app: FastifyInstance): Promise<void> {
  mount(app, 'people', contract.people, {
    list: listPeople,
    invite: invitePerson,
    get: getPerson,
    inviteAgain,
    edit: editPerson,
    setRoles,
    load: getLoad,
    posts: getPosts,
    archive: archivePerson,
    restore: restorePerson,
  });
}
