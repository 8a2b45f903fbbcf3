import { Cadence, PartnerRole } from '@trivet/domain';

export const cadences = Cadence.options;
export const partnerRoles = PartnerRole.options;
