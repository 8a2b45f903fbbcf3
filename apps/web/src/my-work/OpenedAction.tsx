import { useQuery } from '@tanstack/react-query';

import { NoteForm } from '../actions/NoteForm.tsx';
import { UpdateForm } from '../actions/UpdateForm.tsx';
import { actionByIdQuery } from '../actions/actions.api.ts';
import { Loaded } from '../ui/Loaded.tsx';
import type { OpenedProps } from './OpenedItem.tsx';
import { nameOf } from './WorkTitle.tsx';
import { t } from './my-work.strings.ts';

/** Its lead says how it goes; who helps tells what is new. */
export default function OpenedAction({ item, onClose }: OpenedProps) {
  const query = useQuery(actionByIdQuery(item.partnershipId, item.id));
  return (
    <Loaded query={query} what={nameOf(item)}>
      {(action) => {
        const { may } = action.permissions;
        const closing = { action, onDone: onClose, onCancel: onClose };
        if (may.includes('action.progress')) return <UpdateForm {...closing} />;
        if (may.includes('action.note')) return <NoteForm {...closing} />;
        return <p>{t('myWork.row.notYours')}</p>;
      }}
    </Loaded>
  );
}
