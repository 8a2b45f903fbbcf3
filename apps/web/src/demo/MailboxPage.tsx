import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { moment } from '../lib/moments.ts';
import { Card } from '../ui/Card.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { letterQuery, lettersQuery } from './demo.api.ts';
import './demo.css';
import { t } from './demo.strings.ts';

/** The built-in mailbox of the demonstration: every letter as its reader would get it. */
export function MailboxPage() {
  const [chosen, choose] = useState<string | null>(null);
  return (
    <main className="mailbox" id="main" tabIndex={-1}>
      <p>
        <a href="/">{t('demo.goBack')}</a>
      </p>
      <PageHeader title={t('demo.mailbox')} lead={t('demo.mailboxLead')} />
      <Loaded query={useQuery(lettersQuery)} what={t('demo.letters')}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={t('demo.mailboxEmpty')} />
          ) : (
            <div className="mailbox-columns">
              <Card title={t('demo.letters')}>
                <ul className="mailbox-list">
                  {items.map(({ id, subject, to, at }) => (
                    <li key={id}>
                      <button type="button" aria-pressed={id === chosen} onClick={() => choose(id)}>
                        <b>{subject}</b>
                        <span>{t('demo.letterTo', { to, at: moment(at) })}</span>
                      </button>
                    </li>
                  ))}
                </ul>
              </Card>
              {chosen ? <Letter id={chosen} /> : <p className="muted">{t('demo.chooseLetter')}</p>}
            </div>
          )
        }
      </Loaded>
    </main>
  );
}

function Letter({ id }: { id: string }) {
  return (
    <Loaded query={useQuery(letterQuery(id))} what={t('demo.letters')}>
      {({ subject, to, at, text }) => (
        <Card title={subject}>
          <p className="muted">{t('demo.letterTo', { to, at: moment(at) })}</p>
          <div className="mailbox-text">{linked(text)}</div>
        </Card>
      )}
    </Loaded>
  );
}

/** The addresses in a letter work here as they would in a mail program. */
const linked = (text: string) =>
  text.split(/(https?:\/\/[^\s<>]+)/).map((piece, at) =>
    at % 2 === 1 ? (
      <a key={at} href={piece}>
        {piece}
      </a>
    ) : (
      piece
    ),
  );
