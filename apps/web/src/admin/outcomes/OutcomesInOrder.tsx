import type { ListedOutcome } from '@trivet/contract';
import { ReorderList } from '../../ui/ReorderList.tsx';
import { useWorkspace } from '../workspace.ts';
import { OutcomeLine } from './OutcomeLine.tsx';
import { t } from './outcomes.strings.ts';
import { useMove } from './useMove.ts';

/** The outcomes as they are read, each to be moved up or down. */
export function OutcomesInOrder({ outcomes }: { outcomes: readonly ListedOutcome[] }) {
  const reorder = useMove(useWorkspace().id);
  return (
    <ReorderList
      label={t('adminOutcomes.list')}
      items={outcomes}
      idOf={({ id }) => id}
      nameOf={({ code }) => code}
      onReorder={reorder}
    >
      {(outcome) => <OutcomeLine outcome={outcome} />}
    </ReorderList>
  );
}
