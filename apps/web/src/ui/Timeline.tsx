import type { ReactNode } from 'react';
import { type Instant } from '../lib/dates.ts';
import { moment } from '../lib/moments.ts';

export type TimelineEntry = { id: string; what: ReactNode; who: ReactNode; at: Instant; body?: ReactNode };

/** What happened, newest first: what, who, when. */
export function Timeline({ entries }: { entries: readonly TimelineEntry[] }) {
  return (
    <ol className="timeline">
      {entries.map(({ id, what, who, at, body }) => (
        <li key={id}>
          <h3>{what}</h3>
          <p className="when">
            {who}, <time dateTime={at}>{moment(at)}</time>
          </p>
          {body && <div className="timeline-body">{body}</div>}
        </li>
      ))}
    </ol>
  );
}
