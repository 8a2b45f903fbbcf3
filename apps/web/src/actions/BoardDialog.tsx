import { useQuery } from '@tanstack/react-query';
import type { ListedAction } from '@trivet/contract';
import { shortOf } from '../partnerships/place.ts';
import { Dialog } from '../ui/Dialog.tsx';
import CompleteActionDialog from './CompleteActionDialog.tsx';
import EndActionDialog from './EndActionDialog.tsx';
import { UpdateForm } from './UpdateForm.tsx';
import { actionByIdQuery } from './actions.api.ts';
import type { BoardStep } from './board-moves.ts';
import { t } from './actions.strings.ts';

type Props = { action: ListedAction; step: BoardStep; onClose: () => void; onMoved: () => void };

/** The words that a move on the board needs. */
export default function BoardDialog({ action: row, step, onClose, onMoved }: Props) {
  const { data: action } = useQuery(actionByIdQuery(row.partnershipId, row.id));
  if (!action) return null;
  if (step.asks === 'complete') return <CompleteActionDialog action={action} onClose={onClose} />;
  if (step.asks === 'reopen') return <EndActionDialog action={action} how="reopen" onClose={onClose} />;
  const done = () => {
    onMoved();
    onClose();
  };
  return (
    <Dialog title={t('actions.update.title', { reference: shortOf(action.reference) })} size="wide" onClose={onClose}>
      <UpdateForm action={action} said="blocked" onDone={done} onCancel={onClose} />
    </Dialog>
  );
}
