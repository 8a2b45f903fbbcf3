import { useQueryClient, type Query, type QueryClient } from '@tanstack/react-query';
import type { LiveEvent } from '@trivet/contract';
import { useEffect } from 'react';
import { hear } from '../lib/heard.ts';
import { followLive, type LiveMessage } from '../lib/live.ts';
import { useSession } from './session.ts';

/** Keeps what is on the screen as it is on the server: what others change is read again within moments. */
export function Live() {
  const queries = useQueryClient();
  const ids = useSession()
    .workspaces.map(({ id }) => id)
    .join();
  useEffect(() => {
    const refresh = refresher(queries);
    const stops = ids
      .split(',')
      .filter(Boolean)
      .map((id) => followLive(id, refresh));
    return () => stops.forEach((stop) => stop());
  }, [queries, ids]);
  return null;
}

// The first change is read at once, for a meeting waits for it; those that follow, such as an import's, are one reading.
const gatherFor = 250;

const refresher = (queries: QueryClient) => {
  let gathered: LiveEvent[] = [];
  let timer = 0;
  const readAnew = () => {
    const events = gathered;
    gathered = [];
    timer = events.length > 0 ? window.setTimeout(readAnew, gatherFor) : 0;
    if (events.length > 0)
      void queries.invalidateQueries({ predicate: (query) => events.some((event) => isMovedBy(event, query)) });
  };
  return (message: LiveMessage) => {
    if (message.name === 'resync') void queries.invalidateQueries();
    // It may have rung, or the meeting gone on, between the page's first reading and the stream's beginning.
    if (message.name === 'bell' || message.name === 'ready')
      void queries.invalidateQueries({ queryKey: ['notifications'] });
    if (message.name === 'ready') void queries.invalidateQueries({ queryKey: ['meetings'] });
    if (message.name === 'writers') void queries.invalidateQueries({ queryKey: ['writers', message.data.subjectId] });
    if (message.name !== 'change') return;
    hear(message.data);
    gathered.push(message.data);
    if (timer === 0) readAnew();
  };
};

/** What sums up many things is moved by each of them. */
const sums = new Set(['work', 'portfolio', 'dashboard', 'plan', 'money', 'story']);

/** What is read only as a part of something else. */
const partOf: Record<string, string | undefined> = { agenda_item: 'meeting', minutes_correction: 'meeting' };

/** What a meeting makes is read with it, and moved by each of them. */
const madeInMeetings = new Set(['action', 'risk']);

/** Read with a meeting, and as it was whatever is noted: in a meeting of fifty each note is read by all at once. */
const besideNotes = new Set(['attendance', 'fillings', 'invitations', 'invitees', 'papers']);

/** Keys begin with the concept, ['actions', partnershipId, …]: an event about an action moves those, and the sums. */
const isMovedBy = ({ subject, partnershipId }: LiveEvent, { queryKey: [concept, place, , part] }: Query) => {
  if (subject === 'meeting_note')
    return concept === 'meetings' && place === partnershipId && !besideNotes.has(String(part));
  const [thing] = partOf[subject]?.split('_') ?? subject.split('_');
  const isOfIt =
    sums.has(String(concept)) ||
    (madeInMeetings.has(subject) && (concept === 'results' || part === 'fillings')) ||
    concept === subject ||
    concept === `${subject}s` ||
    concept === `${thing}s`;
  return isOfIt && (partnershipId === null || sums.has(String(concept)) || place === partnershipId);
};
