import { contract } from '@trivet/contract';
import * as domain from '@trivet/domain';
import { command } from '../kernel/handlers.ts';
import { assertOfWorkspace } from './people.ts';
import { representMembership } from './read-memberships.ts';

export const editMembership = command(contract.memberships.edit, async ({ params, body }, context) => {
  const membership = await context.memberships.find(params.membershipId);
  if (body.deputyPersonId) await assertOfWorkspace(context, body.deputyPersonId, '/deputyPersonId');
  await context.memberships.save(domain.editMembership(membership, body));
  return representMembership(context, params);
});
