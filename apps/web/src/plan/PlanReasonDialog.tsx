import { ReasonDialog, type ReasonProps } from '../lib/ReasonDialog.tsx';
import { usePlanChange } from './plan.api.ts';
import { t } from './plan.strings.ts';

const schema = () => import('@trivet/domain').then((domain) => domain.MilestoneReopening);

/** A reason for a change of the plan: opening again, withdrawing. */
export default function PlanReasonDialog({ onReason, ...asked }: ReasonProps) {
  const { mutateAsync: act } = usePlanChange(onReason);
  return <ReasonDialog {...asked} schema={schema} missing={t('plan.reasonMissing')} onReason={act} />;
}
