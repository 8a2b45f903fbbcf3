import { ContributionWeight, PartnerAcknowledgement, PartnerRole, Priority, Readiness } from '@trivet/domain';

export const partnerRoles = PartnerRole.options;
export const acknowledgements = PartnerAcknowledgement.options;
export const priorities = Priority.options;
export const answers = Readiness.options;
export const weights = ContributionWeight.options;
