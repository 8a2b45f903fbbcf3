import { Link } from '@tanstack/react-router';
import type { ContributionWords } from '@trivet/contract';
import type { ReactNode } from 'react';
import { dayOf, longDay } from '../lib/dates.ts';
import { addressIn, shortOf, usePlace } from '../partnerships/place.ts';
import { Banner } from '../ui/Banner.tsx';
import { Card } from '../ui/Card.tsx';
import { LightTag } from '../ui/LightTag.tsx';
import type { Shown } from './OneContribution.tsx';
import { supportWords } from './said.ts';
import { t } from './report-contributions.strings.ts';

/** A partner's part of a report, to be read from top to bottom. */
export function ReadContribution({ contribution }: Shown) {
  const { words, status, partnerShortName: partner } = contribution;
  return (
    <div className="stack">
      <Fate {...{ contribution }} />
      {words && status !== 'nil' && (
        <Card title={t('contribution.words', { partner })}>
          <Said words={words} />
        </Card>
      )}
    </div>
  );
}

/** Who sent it and for whom, and who signed it off. */
function Fate({ contribution }: Pick<Shown, 'contribution'>) {
  const { status, frozen, sentAt, sentByName, sentForName, signedOffAt, signedOffByName, nilReason } = contribution;
  if (!sentAt) return frozen && <Banner kind="info" title={t('contribution.frozen')} />;
  const [day, name] = [longDay(dayOf(sentAt)), sentByName ?? ''];
  const said = () => {
    if (status === 'nil') return t('contribution.nilSaid', { name, day, reason: nilReason });
    if (sentForName && sentForName !== name) return t('contribution.lockedFor', { name, lead: sentForName, day });
    return t('contribution.locked', { name, day });
  };
  return (
    <Banner kind="info" title={said()}>
      {signedOffAt && signedOffByName && (
        <p>{t('contribution.signedOff', { name: signedOffByName, day: longDay(dayOf(signedOffAt)) })}</p>
      )}
    </Banner>
  );
}

export function Said({ words }: { words: ContributionWords }) {
  return (
    <div className="stack report-words">
      <Part title={t('contribution.headline')}>
        {words.headline && <p className="report-headline">{words.headline}</p>}
      </Part>
      <Part title={t('contribution.light')}>
        {words.light && (
          <>
            <LightTag light={words.light} />
            {words.lightReason && <p className="as-typed">{words.lightReason}</p>}
          </>
        )}
      </Part>
      <Part title={t('contribution.moved')}>{words.moved.length > 0 && <Moved moved={words.moved} />}</Part>
      {(['nextPeriod', 'helpNeeded'] as const).map((name) => (
        <Part key={name} title={t(`contribution.${name}`)}>
          {words[name] && <p className="as-typed">{words[name]}</p>}
        </Part>
      ))}
      <Part title={t('contribution.support')}>
        {words.support !== null && <p>{supportWords(words.support)}</p>}
        {words.supportWords && <p className="as-typed">{words.supportWords}</p>}
      </Part>
    </div>
  );
}

function Moved({ moved }: Pick<ContributionWords, 'moved'>) {
  const place = usePlace();
  return (
    <ul>
      {moved.map(({ subject, subjectId, reference, words }) => (
        <li key={subjectId}>
          <Link
            to={`/w/$workspace/p/$code/${subject === 'action' ? 'actions' : 'risks'}/$reference`}
            params={{ ...addressIn(place), reference: shortOf(reference) }}
          >
            {shortOf(reference)}
          </Link>{' '}
          {words}
        </li>
      ))}
    </ul>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  const said = Array.isArray(children) ? children.filter(Boolean) : children;
  const isEmpty = Array.isArray(said) ? said.length === 0 : !said;
  return (
    <div>
      <h3>{title}</h3>
      {isEmpty ? <p className="muted">{t('contribution.nothing')}</p> : children}
    </div>
  );
}
