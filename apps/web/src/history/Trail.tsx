import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { AuditEntry } from '@trivet/contract';
import { usePlace } from '../partnerships/place.ts';
import { Button } from '../ui/Button.tsx';
import { Disclosure } from '../ui/Disclosure.tsx';
import { Timeline, type TimelineEntry } from '../ui/Timeline.tsx';
import { actWords, fieldWords, subjectWords } from './history-words.ts';
import { thingsQuery, type Thing } from './things.ts';
import { useValueWords } from './useValueWords.ts';
import { t } from './history.strings.ts';

type Props = { entries: readonly AuditEntry[]; onOnly: (subjectId: string) => void; isNarrowed: boolean };

/** Each change, newest first; its fields open in place. */
export function Trail({ entries, onOnly, isNarrowed }: Props) {
  const { data: things } = useQuery(thingsQuery(usePlace()));
  return (
    <Timeline
      entries={entries.map((entry): TimelineEntry => ({
        id: entry.id,
        what: <What entry={entry} thing={things?.get(entry.subjectId)} />,
        who: whoOf(entry),
        at: entry.at,
        body: <Body entry={entry} onOnly={isNarrowed ? undefined : () => onOnly(entry.subjectId)} />,
      }))}
    />
  );
}

function What({ entry, thing }: { entry: AuditEntry; thing: Thing | undefined }) {
  if (!thing) return actWords(entry);
  return (
    <>
      {actWords(entry)}: <Link to={thing.address}>{thing.name}</Link>
    </>
  );
}

const whoOf = ({ personName, via }: AuditEntry) => {
  if (via === 'job') return `${t('history.job')}, ${t('history.viaJob')}`;
  const name = personName ?? t('history.someone');
  return via === 'token' ? `${name}, ${t('history.viaToken')}` : name;
};

function Body({ entry, onOnly }: { entry: AuditEntry; onOnly: (() => void) | undefined }) {
  const changes = entry.changes.filter(({ field }) => !bookkeeping.has(field));
  return (
    <div className="history-body">
      {changes.length > 0 && (
        <Disclosure title={t('history.show')} aside={t('history.changes', { count: changes.length })} plain>
          <Changes changes={changes} />
        </Disclosure>
      )}
      {entry.blanked && <p className="muted">{t('history.blanked')}</p>}
      {onOnly && (
        <Button
          kind="link"
          className="history-only"
          aria-label={`${t('history.onlyThis')}: ${subjectWords(entry.subject)}`}
          onClick={onOnly}
        >
          {t('history.onlyThis')}
        </Button>
      )}
    </div>
  );
}

/** What every record carries, and nobody asks about. */
const bookkeeping = new Set(['id', 'version', 'createdAt', 'updatedAt', 'workspaceId', 'partnershipId']);

function Changes({ changes }: { changes: AuditEntry['changes'] }) {
  const wordsOf = useValueWords();
  return (
    <div className="history-changes">
      <table className="history-table">
        <thead>
          <tr>
            <th scope="col">{t('history.field')}</th>
            <th scope="col">{t('history.before')}</th>
            <th scope="col">{t('history.after')}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map(({ field, before, after }) => (
            <tr key={field}>
              <th scope="row">{fieldWords(field)}</th>
              <td data-label={t('history.before')}>{wordsOf(field, before)}</td>
              <td data-label={t('history.after')}>{wordsOf(field, after)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
