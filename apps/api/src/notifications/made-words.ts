import type { NotificationView } from '@trivet/db';
import { type BellOnly, describedReports } from '@trivet/domain';

/** What the bell says of what a worker has made, or could not make. */
export function madeWords({ subject, title }: Pick<NotificationView, 'subject' | 'title'>, kind: BellOnly): string {
  const what = subject === 'board_pack' ? packWords(title) : fileWords(title);
  return kind === 'made_ready' ? `${what} is ready` : `${what} could not be made`;
}

// What was made is kept for some days, and what the bell said of it longer.
const packWords = (title: string | null): string => (title === null ? 'A board pack' : `The board pack “${title}”`);

function fileWords(report: string | null): string {
  const described = Object.entries(describedReports).find(([name]) => name === report)?.[1];
  return described ? `The file of the report “${described.title}”` : 'The file of a report';
}
