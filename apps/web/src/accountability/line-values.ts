import type { AccountabilityMeans, AccountabilitySubject, AccountCadence, AnswersTo } from '@trivet/domain';
import type { Day } from '../lib/dates.ts';

/** What the form of a line holds. */
export type LineValues = {
  answersTo: AnswersTo;
  fromPartnerId: string;
  toPartnerId: string;
  contributionId: string;
  bodyName: string;
  about: AccountabilitySubject;
  whatFor: string;
  means: AccountabilityMeans;
  form: string;
  cadence: AccountCadence;
  firstDueOn: Day | null;
  endsOn: Day | null;
  consequence: string;
  agreementId: string;
  sectionKey: string;
  objectiveId: string;
  budgetLineId: string;
};

/** What a gap fills in before anybody types. */
export type LineStart = Partial<Pick<LineValues, 'answersTo' | 'fromPartnerId' | 'toPartnerId' | 'contributionId'>>;
