import { useEffect, useRef, useState, type ReactNode } from 'react';
import { dayOf, today } from './dates.ts';
import { clock, moment } from './moments.ts';
import { t } from './form.strings.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';

export type Difference = {
  id: string;
  label: string;
  yours: ReactNode;
  theirs: ReactNode;
  /** Puts theirs and yours one below the other: of texts */
  keepBoth?: (() => void) | undefined;
};

type Props = {
  by: string;
  at: string;
  differences: readonly Difference[];
  onUseTheirs: (id: string) => void;
  /** Goes to the field, with your words in it. */
  onEdit: (id: string) => void;
  onDone: () => void;
};

/** Two people changed the same thing: yours and theirs side by side, and nothing is lost. */
export function Conflict({ by, at, differences, onUseTheirs, onEdit, onDone }: Props) {
  const [settled, settle] = useState<Readonly<Record<string, 'mine' | 'theirs' | 'both'>>>({});
  const box = useRef<HTMLDivElement>(null);
  // In a long sheet it would open out of sight.
  useEffect(() => box.current?.focus(), []);
  const take = (id: string, side: 'mine' | 'theirs') => {
    settle({ ...settled, [id]: side });
    if (side === 'theirs') onUseTheirs(id);
  };
  return (
    <div className="stack" ref={box} tabIndex={-1}>
      <Banner kind="warning" title={titleOf(by, at)}>
        <p>{t('conflict.lead')}</p>
      </Banner>
      <div className="conflict-fields">
        {differences.map(({ id, label, yours, theirs, keepBoth }) => (
          <div className="conflict-field" key={id} role="group" aria-label={label}>
            <h3>{label}</h3>
            <Side title={t('conflict.yours')} value={yours} isChosen={settled[id] === 'mine'}>
              <Button size="small" aria-pressed={settled[id] === 'mine'} onClick={() => take(id, 'mine')}>
                {t('conflict.keepMine')}
              </Button>
              <Button size="small" kind="quiet" onClick={() => onEdit(id)}>
                {t('conflict.edit')}
              </Button>
            </Side>
            <Side title={t('conflict.theirs')} value={theirs} isChosen={settled[id] === 'theirs'}>
              <Button size="small" aria-pressed={settled[id] === 'theirs'} onClick={() => take(id, 'theirs')}>
                {t('conflict.useTheirs')}
              </Button>
              {keepBoth && (
                <Button
                  size="small"
                  kind="quiet"
                  aria-pressed={settled[id] === 'both'}
                  onClick={() => {
                    settle({ ...settled, [id]: 'both' });
                    keepBoth();
                  }}
                >
                  {t('conflict.keepBoth')}
                </Button>
              )}
            </Side>
          </div>
        ))}
      </div>
      <div>
        <Button disabled={differences.some(({ id }) => !settled[id])} onClick={onDone}>
          {t('conflict.done')}
        </Button>
      </div>
    </div>
  );
}

const titleOf = (by: string, at: string) =>
  dayOf(at) === today()
    ? t('conflict.title', { by, time: clock(at) })
    : t('conflict.titleOnDay', { by, when: moment(at) });

type SideProps = { title: string; value: ReactNode; isChosen: boolean; children: ReactNode };

function Side({ title, value, isChosen, children }: SideProps) {
  return (
    <div className="conflict-side" data-chosen={isChosen ? '' : undefined}>
      <strong>{title}</strong>
      <p>{value ?? <span className="muted">{t('conflict.empty')}</span>}</p>
      <div className="cluster" data-gap="tight">
        {children}
      </div>
    </div>
  );
}
