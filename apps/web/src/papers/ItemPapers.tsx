import { useQuery } from '@tanstack/react-query';
import type { AgendaItemView, MeetingRepresentation, PaperView } from '@trivet/contract';
import { useState } from 'react';
import { api } from '../lib/api.ts';
import { problemOf } from '../lib/problem.ts';
import { at, useMeetingChange } from '../meetings/meetings.api.ts';
import { Button } from '../ui/Button.tsx';
import { Confirm } from '../ui/Dialog.tsx';
import { sizeOf } from '../ui/FileDrop.tsx';
import { takeAway } from '../ui/takeAway.ts';
import { toast } from '../ui/Toast.tsx';
import { papersQuery } from './papers.api.ts';
import { t } from './papers.strings.ts';

type Props = { meeting: MeetingRepresentation; item: Pick<AgendaItemView, 'id' | 'title'> };

/** The files that were brought to an item. */
export function ItemPapers({ meeting, item }: Props) {
  const { data } = useQuery(papersQuery(meeting.partnershipId, meeting.id));
  const papers = (data?.items ?? []).filter(({ agendaItemId }) => agendaItemId === item.id);
  if (papers.length === 0) return null;
  return (
    <ul className="papers" aria-label={t('papers.of', { title: item.title })}>
      {papers.map((paper) => (
        <Paper key={paper.id} meeting={meeting} paper={paper} />
      ))}
    </ul>
  );
}

function Paper({ meeting, paper }: { meeting: MeetingRepresentation; paper: PaperView }) {
  const [isAsking, ask] = useState(false);
  const { fileName: name, bytes, uploadedByName } = paper;
  const params = { ...at(meeting), paperId: paper.id };
  const withdraw = useMeetingChange(() => api.papers.withdraw({ params }, { ifMatch: paper.version }));
  const confirm = () =>
    withdraw.mutate(undefined, {
      onSuccess: () => toast(t('papers.withdrawn')),
      onError: (thrown) => toast(problemOf(thrown).title || t('papers.failed'), { bad: true }),
      onSettled: () => ask(false),
    });
  return (
    <li className="cluster" data-gap="tight">
      <Button
        kind="link"
        aria-label={t('papers.take', { name })}
        onClick={() => void takeAway(api.papers.read({ params }))}
      >
        {name}
      </Button>
      <span className="row-facts">
        {[sizeOf(bytes), ...(uploadedByName ? [t('papers.by', { name: uploadedByName })] : [])].join(' · ')}
      </span>
      {paper.permissions.may.includes('meeting.prepare') && (
        <Button size="small" kind="quiet" aria-label={t('papers.withdrawOf', { name })} onClick={() => ask(true)}>
          {t('papers.withdraw')}
        </Button>
      )}
      {isAsking && (
        <Confirm
          title={t('papers.withdrawAsk', { name })}
          verb={t('papers.withdraw')}
          danger
          busy={withdraw.isPending}
          onConfirm={confirm}
          onClose={() => ask(false)}
        >
          {t('papers.withdrawWhy')}
        </Confirm>
      )}
    </li>
  );
}
