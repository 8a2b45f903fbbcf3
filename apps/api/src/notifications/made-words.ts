import type { NotificationView } from '@trivet/db';
import { type BellOnly, describedReports } from '@trivet/domain';

/** What the bell says of what a worker has made, or could not make. */
export function madeWords({ subject, title }: Pick<NotificationView, 'subject' | 'title'>, kind: BellOnly): string {
  const what = (wordsOf[subject] ?? fileWords)(title);
  return kind === 'made_ready' ? `${what} is ready` : `${what} could not be made`;
}

const wordsOf: Readonly<Record<string, (title: string | null) => string>> = {
  board_pack: packWords,
  partnership_copy: copyWords,
};

// What was made is kept for some days, and what the bell said of it longer.
function packWords(title: string | null): string {
  return title === null ? 'A board pack' : `The board pack “${title}”`;
}

function copyWords(name: string | null): string {
  return name === null ? 'The copy of a partnership' : `The copy of ${name}`;
}

function fileWords(report: string | null): string {
  const described = Object.entries(describedReports).find(([name]) => name === report)?.[1];
  return described ? `The file of the report “${described.title}”` : 'The file of a report';
}
