import type { AgendaItemView, MeetingRepresentation } from '@trivet/contract';
import { Icon, checkIcon } from '../ui/icons.tsx';
import { t as agenda } from './meetings.strings.ts';
import { t } from './run.strings.ts';
import { useTurning } from './useTurning.ts';

/** The agenda beside the stage: what is done, what is on, what is to come. Who runs the meeting turns to any of them. */
export function Rail({ meeting }: { meeting: MeetingRepresentation }) {
  const turnTo = useTurning(meeting);
  const mayRun = meeting.permissions.may.includes('meeting.run');
  return (
    <nav className="run-rail" aria-label={t('run.items')}>
      <ol>
        {meeting.items.map((item) => (
          <li
            key={item.id}
            aria-current={item.id === meeting.currentItemId ? 'step' : undefined}
            data-status={item.status}
          >
            {mayRun ? (
              <button type="button" onClick={() => turnTo(item.id)}>
                <Words item={item} meeting={meeting} />
              </button>
            ) : (
              <Words item={item} meeting={meeting} />
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}

function Words({ item, meeting }: { item: AgendaItemView; meeting: MeetingRepresentation }) {
  return (
    <>
      <span>{item.title}</span>
      <small>
        {item.id === meeting.currentItemId && <strong>{t('run.now')} </strong>}
        {item.status === 'done' && (
          <>
            <Icon path={checkIcon} /> {agenda('agenda.done')}{' '}
          </>
        )}
        {agenda('agenda.minutes', { minutes: item.minutes })}
      </small>
    </>
  );
}
