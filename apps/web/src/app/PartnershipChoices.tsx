import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { plain } from '../lib/plain.ts';
import { TextField } from '../ui/TextField.tsx';
import { addressOf, paramsOf } from './navigation.ts';
import type { SessionPartnership } from './session.ts';
import { t } from './frame.strings.ts';

type Props = { partnerships: readonly SessionPartnership[]; current: SessionPartnership | undefined };

/** One's partnerships, to go to: fetched after the page they stand on. */
export function PartnershipChoices({ partnerships, current }: Props) {
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
