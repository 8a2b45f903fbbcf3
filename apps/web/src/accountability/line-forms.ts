import { AccountabilityLineDraft, AccountabilityLinePatch } from '@trivet/domain';
import { z } from 'zod';

type Typed = Record<string, unknown>;

/** Only the ends that this kind of line has are sent, whatever stood in the form before. */
export const DraftSchema = z.preprocess((values) => {
  const { answersTo, fromPartnerId, toPartnerId, contributionId, bodyName, endsOn, ...terms } = resting(
    values as Typed,
  );
  const together = answersTo === 'sro' || answersTo === 'overall_body';
  return {
    ...terms,
    answersTo,
    endsOn,
    fromPartnerId: together ? null : fromPartnerId,
    toPartnerId: answersTo === 'partner' ? toPartnerId : null,
    contributionId: answersTo === 'sro' ? contributionId : null,
    bodyName: answersTo === 'resource_source' || answersTo === 'overall_body' ? bodyName : '',
  };
}, AccountabilityLineDraft);

const ends = ['answersTo', 'fromPartnerId', 'toPartnerId', 'contributionId', 'bodyName'];

/** Who answers to whom stays: another pair is another line. */
export const EditLineSchema = z.preprocess(
  (values) => Object.fromEntries(Object.entries(resting(values as Typed)).filter(([name]) => !ends.includes(name))),
  AccountabilityLinePatch,
);

/** A line that rests on nothing and is about nothing of the plan says so; the section of an agreement goes with it. */
const resting = ({ agreementId, sectionKey, objectiveId, budgetLineId, ...others }: Typed): Typed => ({
  ...others,
  objectiveId: objectiveId || null,
  budgetLineId: budgetLineId || null,
  agreementId: agreementId || null,
  sectionKey: (agreementId && sectionKey) || null,
});
