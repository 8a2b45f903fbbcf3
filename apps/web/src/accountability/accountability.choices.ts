import type {
  AccountabilityDimension,
  AccountabilityMeans,
  AccountabilitySubject,
  AccountCadence,
  AnswersTo,
} from '@trivet/domain';
import type { AccountabilityStatus } from '@trivet/contract';

export const dimensions = [
  'vertical',
  'horizontal',
  'collective',
] as const satisfies readonly AccountabilityDimension[];
export const abouts = [
  'delivery',
  'outcomes',
  'money',
  'risks',
  'people',
  'quality',
  'other',
] as const satisfies readonly AccountabilitySubject[];
export const meansOfAccount = [
  'progress_report',
  'report',
  'meeting',
  'audit',
  'publication',
] as const satisfies readonly AccountabilityMeans[];
export const cadences = [
  'monthly',
  'quarterly',
  'termly',
  'six_monthly',
  'yearly',
  'once',
] as const satisfies readonly AccountCadence[];
export const ends = [
  'partner',
  'governing_body',
  'resource_source',
  'sro',
  'overall_body',
] as const satisfies readonly AnswersTo[];
export const lineStatuses = [
  'drafted',
  'asking_again',
  'agreed',
  'ended',
] as const satisfies readonly AccountabilityStatus[];
