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
