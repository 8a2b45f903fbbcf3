import { useQuery } from '@tanstack/react-query';
import type { AgendaItemView } from '@trivet/contract';
import { useState } from 'react';
import { api } from '../lib/api.ts';
import { shortDay } from '../lib/dates.ts';
import { problemOf } from '../lib/problem.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { Select } from '../ui/Select.tsx';
import { toast } from '../ui/Toast.tsx';
import { comingQuery, useMeetingChange } from './meetings.api.ts';
import { t } from './meetings.strings.ts';

type Props = { item: AgendaItemView; onClose: () => void };

/** On which of the agendas to come a suggestion goes. */
export default function TakeUpDialog({ item, onClose }: Props) {
  const coming = useQuery(comingQuery(item.partnershipId));
  const [chosen, choose] = useState<string | null>(null);
  const params = { partnershipId: item.partnershipId, suggestionId: item.id };
  const takeUp = useMeetingChange((meetingId: string) =>
    api.agendaSuggestions.takeUp({ params, body: { meetingId } }, { ifMatch: item.version }),
  );
  const put = (meetingId: string) =>
    takeUp.mutate(meetingId, {
      onSuccess: () => {
        toast(t('suggestions.takenUp', { title: item.title }));
        onClose();
      },
      onError: (thrown) => toast(problemOf(thrown).title || t('meetings.failed'), { bad: true }),
    });
  return (
    <Dialog title={t('suggestions.takeUpOf', { title: item.title })} onClose={onClose}>
      <Loaded query={coming} what={t('meetings.what')}>
        {({ items: [next, ...later] }) => {
          if (!next) return <p>{t('suggestions.noMeeting')}</p>;
          const options = [next, ...later].map(({ id, title, heldOn }) => ({
            value: id,
            label: `${shortDay(heldOn)}, ${title}`,
          }));
          const meetingId = chosen ?? next.id;
          return (
            <div className="stack">
              <Select
                id="take-up"
                label={t('suggestions.which')}
                value={meetingId}
                onChange={choose}
                options={options}
              />
              <div>
                <Button kind="primary" busy={takeUp.isPending} onClick={() => put(meetingId)}>
                  {t('suggestions.takeUp')}
                </Button>
              </div>
            </div>
          );
        }}
      </Loaded>
    </Dialog>
  );
}
