import { useQuery } from '@tanstack/react-query';
import type { ListedAction } from '@trivet/contract';
import { shortOf, type Place } from '../partnerships/place.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { EditActionForm } from './EditActionSheet.tsx';
import { UpdateForm } from './UpdateForm.tsx';
import { actionByIdQuery } from './actions.api.ts';
import { t } from './actions.strings.ts';

type Props = { place: Place; row: ListedAction; how: 'update' | 'edit'; onClose: () => void };

/** One action of the list, updated or edited over it. */
export default function RowDialog({ place, row, how, onClose }: Props) {
  const query = useQuery(actionByIdQuery(place.id, row.id));
  const reference = shortOf(row.reference);
  const right = how === 'edit' ? 'action.edit' : 'action.progress';
  return (
    <Dialog title={t(`actions.${how}.title`, { reference })} size="wide" onClose={onClose}>
      <Loaded query={query} what={t('actions.page.what')}>
        {(action) => {
          if (!action.permissions.may.includes(right)) return <p>{t('actions.update.notYours')}</p>;
          if (how === 'edit') return <EditActionForm {...{ action, place, onClose }} />;
          return <UpdateForm action={action} onDone={onClose} onCancel={onClose} />;
        }}
      </Loaded>
    </Dialog>
  );
}
