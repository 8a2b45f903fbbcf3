import type { ReactNode } from 'react';
import { Button } from '../ui/Button.tsx';
import type { WritersHere } from './useWriters.ts';
import { t } from './writers.strings.ts';
import './writers.css';

type Props<Field extends string> = {
  writers: WritersHere<Field>;
  field: Field;
  label: string;
  /** The control; read-only while somebody else writes in it */
  children: (isHeld: boolean) => ReactNode;
};

/** A field that several people write: it names who does just now, and lets one take over. */
export function SharedField<Field extends string>({ writers, field, label, children }: Props<Field>) {
  const holder = writers.holderOf(field);
  return (
    <div className="shared-field" onFocus={() => writers.enter(field)} onBlur={writers.leave}>
      {children(holder !== null)}
      <div role="status">
        {holder && (
          <p className="shared-note">
            <span>{t('writers.here', { name: holder.personName })}</span>
            <Button
              size="small"
              aria-label={t('writers.takeOverOf', { name: holder.personName, field: label })}
              onClick={() => writers.takeOver(field)}
            >
              {t('writers.takeOver')}
            </Button>
          </p>
        )}
      </div>
    </div>
  );
}

/** Who else has the text open. */
export function WhoIsHere<Field extends string>({ writers: { others } }: { writers: WritersHere<Field> }) {
  const [first, second] = others;
  return (
    <p className="muted who-is-here" role="status">
      {first &&
        t('writers.open', {
          count: others.length,
          first: first.personName,
          second: second?.personName ?? '',
          others: others.length - 1,
        })}
    </p>
  );
}
