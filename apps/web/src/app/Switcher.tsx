import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { downIcon, Icon } from '../ui/icons.tsx';
import { TextField } from '../ui/TextField.tsx';
import { Drop } from './Drop.tsx';
import { addressOf, paramsOf, useCurrentPartnership } from './navigation.ts';
import { useMyPartnerships, type SessionPartnership } from './session.ts';
import { t } from './frame.strings.ts';

/** The partnership one is in, and the way to another: type part of its name. */
export function Switcher() {
  const partnerships = useMyPartnerships();
  const current = useCurrentPartnership();
  if (partnerships.length === 0) return null;
  const title = (
    <>
      <span>
        <span className="visually-hidden">{t('frame.switch')} </span>
        {current?.name ?? t('frame.choose')}
      </span>
      <Icon path={downIcon} />
    </>
  );
  return (
    <Drop className="button switcher" data-kind="quiet" place="start" title={title}>
      <Choices partnerships={partnerships} current={current} />
    </Drop>
  );
}

type Props = { partnerships: readonly SessionPartnership[]; current: SessionPartnership | undefined };

function Choices({ partnerships, current }: Props) {
  const [words, setWords] = useState('');
  const found = partnerships.filter(({ name, code }) => plain(`${name} ${code}`).includes(plain(words)));
  return (
    <>
      {partnerships.length > 6 && (
        <div className="drop-search">
          <TextField
            id="find-partnership"
            type="search"
            label={t('frame.findPartnership')}
            value={words}
            onChange={setWords}
          />
        </div>
      )}
      <div className="options">
        {found.map((each) => (
          <Link
            className="option"
            key={each.id}
            to={addressOf('')}
            params={paramsOf(each)}
            {...(each.id === current?.id && { 'aria-current': 'true' as const })}
          >
            <span>
              {each.name}
              <small>{each.code}</small>
            </span>
          </Link>
        ))}
        {found.length === 0 && <p className="options-empty">{t('frame.noPartnership')}</p>}
      </div>
    </>
  );
}

/** Without accents and case, so that 'riosin' finds 'Róisín'. */
const plain = (words: string) => words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
