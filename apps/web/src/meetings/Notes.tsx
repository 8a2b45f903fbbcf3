import type { MeetingNoteView, MeetingRepresentation } from '@trivet/contract';
import { lazy, Suspense, useState } from 'react';
import { api } from '../lib/api.ts';
import { clock } from '../lib/moments.ts';
import { problemOf } from '../lib/problem.ts';
import { Button } from '../ui/Button.tsx';
import { toast } from '../ui/Toast.tsx';
import { at, useAgendaChange } from './meetings.api.ts';
import { t as meetings } from './meetings.strings.ts';
import { t } from './run.strings.ts';
import './run.css';

const NoteDialog = lazy(() => import('./NoteDialog.tsx'));

type Props = {
  meeting: MeetingRepresentation;
  itemId: string;
  /** Without its heading, where the item stands above it */
  isPlain?: boolean;
};

/** What was said to an item, as it is written down: by several at once, each note by itself. */
export function Notes({ meeting, itemId, isPlain = false }: Props) {
  const notes = meeting.notes.filter((note) => note.itemId === itemId);
  return (
    <div className="stack">
      {!isPlain && <h3>{t('run.notes')}</h3>}
      {!isPlain && notes.length === 0 && <p className="muted">{t('run.noNotes')}</p>}
      <ul className="run-notes" aria-live="polite">
        {notes.map((note) => (
          <li key={note.id}>
            <p className="as-typed">{note.words}</p>
            <p className="row-facts">
              {t('run.noteBy', { name: note.authorName ?? '', time: clock(note.createdAt) })}
              {note.permissions.may.includes('meeting.minute') && <Acts meeting={meeting} note={note} />}
            </p>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Acts({ meeting, note }: { meeting: MeetingRepresentation; note: MeetingNoteView }) {
  const [isEditing, setEditing] = useState(false);
  const strike = useAgendaChange(() =>
    api.meetings.strikeNote({ params: { ...at(meeting), noteId: note.id } }, { ifMatch: note.version }),
  );
  const words = note.words.slice(0, 60);
  return (
    <>
      <Button size="small" kind="quiet" aria-label={t('run.editOf', { words })} onClick={() => setEditing(true)}>
        {t('run.edit')}
      </Button>
      <Button
        size="small"
        kind="quiet"
        busy={strike.isPending}
        aria-label={t('run.strikeOf', { words })}
        onClick={() =>
          strike.mutate(undefined, {
            onSuccess: () => toast(t('run.struck')),
            onError: (thrown) => toast(problemOf(thrown).title || meetings('meetings.failed'), { bad: true }),
          })
        }
      >
        {t('run.strike')}
      </Button>
      <Suspense>{isEditing && <NoteDialog meeting={meeting} note={note} onClose={() => setEditing(false)} />}</Suspense>
    </>
  );
}
