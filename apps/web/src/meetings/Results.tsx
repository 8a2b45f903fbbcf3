import { useQuery } from '@tanstack/react-query';
import type { MeetingRepresentation } from '@trivet/contract';
import { Lines } from './AgendaLines.tsx';
import { resultsQuery } from './meetings.api.ts';
import { t } from './run.strings.ts';

/** The actions and risks taken at an item, as they come. */
export function Results({ meeting, itemId }: { meeting: MeetingRepresentation; itemId: string }) {
  const { data } = useQuery(resultsQuery(meeting.partnershipId, meeting.id));
  const lines = data?.items.filter((line) => line.itemId === itemId) ?? [];
  return (
    <div className="stack" aria-live="polite">
      {lines.length > 0 && (
        <>
          <h3>{t('run.results')}</h3>
          <Lines lines={lines} />
        </>
      )}
    </div>
  );
}
