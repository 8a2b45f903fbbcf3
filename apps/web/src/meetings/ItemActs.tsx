import type { AgendaItemView, MeetingRepresentation } from '@trivet/contract';
import { lazy, Suspense, useState } from 'react';
import { api } from '../lib/api.ts';
import { problemOf } from '../lib/problem.ts';
import type { MenuEntry } from '../ui/Menu.tsx';
import { toast } from '../ui/Toast.tsx';
import { at, useAgendaChange } from './meetings.api.ts';
import { t } from './meetings.strings.ts';

const ItemSheet = lazy(() => import('./ItemSheet.tsx'));
const Menu = lazy(() => import('../ui/Menu.tsx').then((m) => ({ default: m.Menu })));
const PaperSheet = lazy(() => import('../papers/PaperSheet.tsx'));
const MeetingReasonDialog = lazy(() => import('./MeetingReasonDialog.tsx'));

type Props = { meeting: MeetingRepresentation; item: AgendaItemView };

/** What may be done with one item while the meeting is prepared. */
export function ItemActs({ meeting, item }: Props) {
  const [opened, open] = useState<'edit' | 'paper' | 'skip' | 'move' | null>(null);
  const acts = useItemActs({ meeting, item });
  const isPlanned = item.status === 'planned';
  const entries: MenuEntry[] = [
    { id: 'edit', label: t('agenda.edit'), onAction: () => open('edit') },
    { id: 'paper', label: t('agenda.bringPaper'), onAction: () => open('paper') },
    ...(isPlanned && item.isStanding ? [{ id: 'skip', label: t('agenda.skip'), onAction: () => open('skip') }] : []),
    ...(isPlanned && !item.isStanding ? [{ id: 'move', label: t('agenda.move'), onAction: () => open('move') }] : []),
    ...(isPlanned ? [] : [{ id: 'reopen', label: t('agenda.reopen'), onAction: acts.reopen }]),
    ...(item.isStanding ? [] : [{ id: 'remove', label: t('agenda.remove'), danger: true, onAction: acts.remove }]),
  ];
  return (
    <>
      <Suspense>
        <Menu iconOnly label={t('agenda.acts', { title: item.title })} entries={entries} />
      </Suspense>
      <Suspense>
        {opened === 'edit' && <ItemSheet meeting={meeting} item={item} onClose={() => open(null)} />}
        {opened === 'paper' && <PaperSheet meeting={meeting} item={item} onClose={() => open(null)} />}
        {(opened === 'skip' || opened === 'move') && (
          <MeetingReasonDialog
            title={t(`agenda.${opened}Title`, { title: item.title })}
            ask={t('agenda.why')}
            verb={t(`agenda.${opened}Verb`)}
            draft={`agenda.${item.id}.${opened}`}
            onReason={({ reason }) => acts.settle({ status: opened === 'skip' ? 'skipped' : 'moved', reason })}
            onClose={() => open(null)}
          />
        )}
      </Suspense>
    </>
  );
}

function useItemActs({ meeting, item }: Props) {
  const one = { params: { ...at(meeting), agendaItemId: item.id } };
  const version = { ifMatch: item.version };
  const settle = useAgendaChange((body: { status: 'skipped' | 'moved'; reason: string }) =>
    api.meetings.settleItem({ ...one, body }, version),
  );
  const reopen = useAgendaChange(() => api.meetings.reopenItem(one, version));
  const remove = useAgendaChange(() => api.meetings.removeItem(one, version));
  const onError = (thrown: unknown) => toast(problemOf(thrown).title || t('meetings.failed'), { bad: true });
  return {
    settle: settle.mutateAsync,
    reopen: () => reopen.mutate(undefined, { onError }),
    remove: () =>
      remove.mutate(undefined, { onSuccess: () => toast(t('agenda.removed', { title: item.title })), onError }),
  };
}
