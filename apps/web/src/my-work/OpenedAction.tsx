import { useQuery } from '@tanstack/react-query';
import type { WorkItem } from '@trivet/contract';
import { UpdateForm } from '../actions/UpdateForm.tsx';
import { actionByIdQuery } from '../actions/actions.api.ts';
import { Loaded } from '../ui/Loaded.tsx';
import { nameOf } from './WorkTitle.tsx';
import { t } from './my-work.strings.ts';

export default function OpenedAction({ item, onClose }: { item: WorkItem; onClose: () => void }) {
  const query = useQuery(actionByIdQuery(item.partnershipId, item.id));
  return (
    <Loaded query={query} what={nameOf(item)}>
      {(action) =>
        action.permissions.may.includes('action.progress') ? (
          <UpdateForm action={action} onDone={onClose} onCancel={onClose} />
        ) : (
          <p>{t('myWork.row.notYours')}</p>
        )
      }
    </Loaded>
  );
}
