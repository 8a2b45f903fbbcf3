import type { Cast } from '../../../../tools/test/workspaces.ts';

/** Who sees which of the two partnerships (decisions.md 1). `furnish` brings the initiator into both. */
export const sees: Partial<Record<keyof Cast, readonly (0 | 1)[]>> = {
  chair: [0, 1],
  auditor: [0, 1],
  initiator: [0, 1],
  coordinator: [0],
  partner_lead: [0],
  member: [0],
  observer: [0],
  sro: [0],
  organisation_lead: [0],
  administrator: [],
  gatekeeper: [],
  outsider: [],
  ex_member: [],
};
