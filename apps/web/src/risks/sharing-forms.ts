import { PartnerScore, RiskAllocationAnswer, RiskClosure, RiskMaterialisation, RiskTolerance } from '@trivet/domain';

export const PartnerScoreSchema = PartnerScore;
export const DeclineSchema = RiskAllocationAnswer;
export const ToleranceSchema = RiskTolerance;
export const HappenedSchema = RiskMaterialisation;
export const CloseSchema = RiskClosure;
