import { RiskCategory, RiskProximity, RiskResponse, RiskScope, RiskStatus } from '@trivet/domain';

export const categories = RiskCategory.options;
export const proximities = RiskProximity.options;
export const responses = RiskResponse.options;
export const scopes = RiskScope.options;
export const statuses = RiskStatus.options;
