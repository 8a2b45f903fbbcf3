import type { ListedMembership } from '@trivet/contract';
import { t } from './people.strings.ts';

/** A role as people say it: 'Partner lead'. */
export const roleWords = (role: ListedMembership['role']) => t(`people.role.${role}`);

/** Every role but chair, which is appointed by an act of its own. */
export const invitedRoles = [
  'partner_lead',
  'member',
  'deputy_chair',
  'coordinator',
  'sponsor',
  'broker',
  'initiator',
  'observer',
] as const;
export type InvitedRole = (typeof invitedRoles)[number];
