import { Authority, PartnershipRole } from '@trivet/domain';

export const roles = PartnershipRole.options;
/** The chair is appointed by an act of its own. */
export const invitedRoles = PartnershipRole.exclude(['chair']).options;
/** The least first. */
export const authorities = Authority.options.toReversed();
