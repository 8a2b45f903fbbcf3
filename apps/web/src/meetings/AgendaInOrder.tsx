import type { AgendaItemView, MeetingRepresentation } from '@trivet/contract';
import type { ReactNode } from 'react';
import { api } from '../lib/api.ts';
import { problemOf } from '../lib/problem.ts';
import { ReorderList } from '../ui/ReorderList.tsx';
import { toast } from '../ui/Toast.tsx';
import { at, useAgendaChange } from './meetings.api.ts';
import { t } from './meetings.strings.ts';

type Props = { meeting: MeetingRepresentation; children: (item: AgendaItemView) => ReactNode };

/** The agenda as whoever prepares it puts it in order. */
export default function AgendaInOrder({ meeting, children }: Props) {
  const { mutate: order } = useAgendaChange((itemIds: readonly string[]) =>
    api.meetings.order({ params: at(meeting), body: { itemIds: [...itemIds] } }, { ifMatch: meeting.version }),
  );
  const reorder = (itemIds: readonly string[]) =>
    order(itemIds, {
      onError: (thrown) => toast(problemOf(thrown).title || t('meetings.failed'), { bad: true }),
    });
  return (
    <ReorderList
      label={t('agenda.order')}
      items={meeting.items}
      idOf={({ id }) => id}
      nameOf={({ title }) => title}
      onReorder={reorder}
    >
      {children}
    </ReorderList>
  );
}
