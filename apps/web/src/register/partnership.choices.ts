import { AccountabilityModel, CollaborationLevel, PartnershipKind, PartnershipStatus } from '@trivet/domain';

export const kinds = PartnershipKind.options;
export const levels = CollaborationLevel.options;
export const models = AccountabilityModel.options;
export const statuses = PartnershipStatus.options;
