import { ReasonDialog, type ReasonProps } from '../lib/ReasonDialog.tsx';
import { usePledgeChange } from './pledges.api.ts';
import { t } from './pledges.strings.ts';

const schema = () => import('@trivet/domain').then((domain) => domain.PledgeWithdrawal);

/** A reason for taking back: a pledge that is withdrawn, a delivery entered wrongly. */
export default function PledgeReasonDialog({ onReason, ...asked }: ReasonProps) {
  const { mutateAsync: act } = usePledgeChange(onReason);
  return <ReasonDialog {...asked} schema={schema} missing={t('pledge.reasonMissing')} onReason={act} />;
}
