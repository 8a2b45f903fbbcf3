import { useQuery } from '@tanstack/react-query';
import type { AgendaItemView, AgendaLine, MeetingRepresentation } from '@trivet/contract';
import { lazy, Suspense, useState } from 'react';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { meetingIcon, plusIcon } from '../ui/icons.tsx';
import { AgendaRow } from './AgendaRow.tsx';
import { fillingsQuery } from './meetings.api.ts';
import { t } from './meetings.strings.ts';
import { startsOf } from './starts.ts';

// What is dragged brings three times this page.
const AgendaInOrder = lazy(() => import('./AgendaInOrder.tsx'));
const ItemSheet = lazy(() => import('./ItemSheet.tsx'));

/** The agenda in its order, with when each item begins; who prepares the meeting puts it in order. */
export function Agenda({ meeting }: { meeting: MeetingRepresentation }) {
  const [isAdding, setAdding] = useState(false);
  const mayPrepare = meeting.permissions.may.includes('meeting.prepare');
  return (
    <Card
      title={t('agenda.title')}
      aside={<span className="muted">{meeting.items.length > 0 && t('agenda.time', meeting.time)}</span>}
    >
      <div className="stack">
        {meeting.time.over > 0 && <Banner kind="warning" title={t('agenda.over', meeting.time)} />}
        {meeting.items.length === 0 ? (
          <EmptyState icon={meetingIcon} title={t('agenda.empty')} />
        ) : (
          <Items meeting={meeting} mayPrepare={mayPrepare} />
        )}
        {mayPrepare && (
          <div>
            <Button icon={plusIcon} onClick={() => setAdding(true)}>
              {t('agenda.add')}
            </Button>
          </div>
        )}
      </div>
      <Suspense>{isAdding && <ItemSheet meeting={meeting} onClose={() => setAdding(false)} />}</Suspense>
    </Card>
  );
}

function Items({ meeting, mayPrepare }: { meeting: MeetingRepresentation; mayPrepare: boolean }) {
  const { data } = useQuery(fillingsQuery(meeting.partnershipId, meeting.id));
  const starts = startsOf(meeting);
  const row = (item: AgendaItemView) => (
    <AgendaRow
      meeting={meeting}
      item={item}
      startsAt={starts.get(item.id)}
      lines={data?.items.find(({ itemId }) => itemId === item.id)?.lines ?? noLines}
    />
  );
  const toRead = (
    <ol className="agenda">
      {meeting.items.map((item) => (
        <li key={item.id}>{row(item)}</li>
      ))}
    </ol>
  );
  if (!mayPrepare) return toRead;
  return (
    <Suspense fallback={toRead}>
      <AgendaInOrder meeting={meeting}>{row}</AgendaInOrder>
    </Suspense>
  );
}

const noLines: readonly AgendaLine[] = [];
