import type { AuditEntry } from '@trivet/contract';
import { Button } from '../ui/Button.tsx';
import { Timeline } from '../ui/Timeline.tsx';
import type { Names } from './audit.api.ts';
import { ChangesTable } from './ChangesTable.tsx';
import { deedWords } from './deeds.ts';
import { t } from './audit.strings.ts';

type Props = { entries: readonly AuditEntry[]; names: Names; onSameThing: (subjectId: string) => void };

/** What was done, by whom, when, to what; and its proof. */
export function AuditTimeline({ entries, names, onSameThing }: Props) {
  return (
    <Timeline
      entries={entries.map((entry) => ({
        id: entry.id,
        what: whatWords(entry, names),
        who: whoWords(entry),
        at: entry.at,
        body: (
          <div className="stack" data-gap="tight">
            {entry.partnershipId && names.has(entry.partnershipId) && (
              <p>{t('audit.in', { partnership: names.get(entry.partnershipId) ?? '' })}</p>
            )}
            <ChangesTable entry={entry} names={names} />
            <p className="cluster" data-gap="tight">
              <Button kind="link" onClick={() => onSameThing(entry.subjectId)}>
                {t('audit.sameThing')}
              </Button>
              <small className="muted audit-hash">
                {t('audit.proof', { number: entry.sequence, hash: entry.hash.slice(0, 12) })}
              </small>
            </p>
          </div>
        ),
      }))}
    />
  );
}

const whatWords = ({ action, subject, subjectId }: AuditEntry, names: Names) => {
  const name = names.get(subjectId);
  return name ? `${deedWords(action, subject)}: ${name}` : deedWords(action, subject);
};

const whoWords = ({ personId, personName, via }: AuditEntry) => {
  if (personId === null) return t('audit.job');
  const who = personName ?? t('audit.unknown');
  return via === 'token' ? t('audit.viaToken', { who }) : who;
};
