import type { AgendaItemView, AgendaLine, MeetingRepresentation } from '@trivet/contract';
import { lazy, Suspense } from 'react';
import { clock } from '../lib/moments.ts';
import type { Instant } from '../lib/dates.ts';
import { StatusTag } from '../ui/StatusTag.tsx';
import { AgendaLines } from './AgendaLines.tsx';
import { settledWords } from './meeting.choices.ts';
import { ItemActs } from './ItemActs.tsx';
import { ItemPapers } from '../papers/ItemPapers.tsx';
import { shortOf } from '../partnerships/place.ts';
import { t } from './meetings.strings.ts';
import { t as run } from './run.strings.ts';

const DecisionsTaken = lazy(() => import('../decisions/DecisionsTaken.tsx'));
const InterestsAt = lazy(() => import('../interests/InterestsAt.tsx'));

type Props = {
  meeting: MeetingRepresentation;
  item: AgendaItemView;
  startsAt: Instant | undefined;
  lines: readonly AgendaLine[];
};

/** One item of an agenda: what, for what, by whom, when, and what it shows by itself. */
export function AgendaRow({ meeting, item, startsAt, lines }: Props) {
  const said = meeting.notes.filter(({ itemId }) => itemId === item.id);
  // What fills itself says how it is today: of a meeting that is over, that would be another story.
  const isFilled = ahead.includes(meeting.status) && item.fill !== 'none';
  const isOff = item.status !== 'planned' && item.status !== 'done';
  return (
    <div className="agenda-item" data-off={isOff ? '' : undefined}>
      <div className="agenda-item-head">
        <div>
          <h3>{item.title}</h3>
          <p className="row-facts">{factsOf(item, startsAt).join(' · ')}</p>
        </div>
        <span className="cluster" data-gap="tight">
          {item.isConfidential && <StatusTag kind="yellow">{t('agenda.confidential')}</StatusTag>}
          {item.purpose === 'decision' && <StatusTag kind="blue">{t('agenda.for.decision')}</StatusTag>}
          {item.permissions.may.includes('meeting.prepare') && <ItemActs meeting={meeting} item={item} />}
        </span>
      </div>
      {item.background && <p className="as-typed">{item.background}</p>}
      {item.paper && (
        <p>
          <a href={item.paper}>{t('agenda.paper')}</a>
        </p>
      )}
      <ItemPapers meeting={meeting} item={item} />
      {item.status !== 'planned' && <p className="muted">{t(settledWords[item.status], { reason: item.reason })}</p>}
      {!isOff && isFilled && <AgendaLines lines={lines} fill={item.fill} />}
      <Suspense>
        <InterestsAt meeting={meeting} item={item} />
      </Suspense>
      {meeting.begunAt && (
        <Suspense>
          <DecisionsTaken meetingId={meeting.id} itemId={item.id} />
        </Suspense>
      )}
      {said.length > 0 && (
        <ul className="agenda-notes" aria-label={run('run.notes')}>
          {said.map((note) => (
            <li key={note.id} className="as-typed">
              {note.words}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

const ahead: readonly MeetingRepresentation['status'][] = ['draft', 'called', 'in_progress'];

const factsOf = (item: AgendaItemView, startsAt: Instant | undefined) => [
  ...(startsAt ? [clock(startsAt)] : []),
  t('agenda.minutes', { minutes: item.minutes }),
  ...(item.purpose === 'decision' ? [] : [t(`agenda.for.${item.purpose}`)]),
  ...(item.presenterName ? [t('agenda.by', { name: item.presenterName })] : []),
  ...(item.carriedFrom ? [t('agenda.carriedFrom', { reference: shortOf(item.carriedFrom) })] : []),
  ...(item.suggestedByName ? [t('agenda.suggestedBy', { name: item.suggestedByName })] : []),
];
