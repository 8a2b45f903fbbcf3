import type { DecisionRepresentation } from '@trivet/contract';
import type { DecisionEnding } from '@trivet/domain';
import { api } from '../lib/api.ts';
import { ReasonDialog } from '../lib/ReasonDialog.tsx';
import { shortOf } from '../partnerships/place.ts';
import { paramsOf, useDecisionChange } from './decisions.api.ts';
import { t } from './decisions.strings.ts';

const schema = () => import('@trivet/domain').then((domain) => domain.DecisionEnding);

/** Withdraws a proposal, with the reason. */
export default function WithdrawDialog({
  decision,
  onClose,
}: {
  decision: DecisionRepresentation;
  onClose: () => void;
}) {
  const { mutateAsync: withdraw } = useDecisionChange((body: DecisionEnding) =>
    api.decisions.withdraw({ params: paramsOf(decision), body }, { ifMatch: decision.version }),
  );
  return (
    <ReasonDialog
      title={t('decision.withdraw.title', { reference: shortOf(decision.reference) })}
      why={t('decision.withdraw.why')}
      ask={t('decision.withdraw.ask')}
      verb={t('decision.withdraw')}
      missing={t('decision.withdraw.missing')}
      draft={`decision.${decision.id}.withdraw`}
      schema={schema}
      onReason={withdraw}
      onClose={onClose}
    />
  );
}
