import { Link } from '@tanstack/react-router';
import type { StoryEntry } from '@trivet/domain';
import type { ReactNode } from 'react';
import { shortDay } from '../lib/dates.ts';
import { addressIn, shortOf, usePlace } from '../partnerships/place.ts';
import { LightTag } from '../ui/LightTag.tsx';
import { endOf, fateOf, servedWords } from './story-words.ts';
import { t } from './story.strings.ts';

type Step<Kind extends StoryEntry['kind']> = { entry: Extract<StoryEntry, { kind: Kind }> };

/** One step of a story: what it was, and where to read on. */
export function StoryStep({ entry }: { entry: StoryEntry }) {
  switch (entry.kind) {
    case 'suggested':
      return (
        <Told what={entry.by ? t('story.suggestedBy', { name: entry.by }) : t('story.suggested')}>
          {entry.title ?? t('story.confidential')}
        </Told>
      );
    case 'meeting':
      return <AtMeeting entry={entry} />;
    case 'proposed':
      return (
        <Told
          what={[
            entry.by ? t('story.proposedBy', { name: entry.by }) : t('story.proposed'),
            ...(entry.closesOn ? [t('story.answersBy', { day: shortDay(entry.closesOn) })] : []),
          ].join(', ')}
        >
          <Quoted page="decisions" entry={entry} />
        </Told>
      );
    case 'decision':
      return <Decided entry={entry} />;
    case 'reviewed':
      return (
        <Told what={t('story.reviewed')} words={entry.words}>
          <Quoted page="decisions" entry={entry} />
        </Told>
      );
    case 'action':
      return <ActionTaken entry={entry} />;
    case 'risk':
      return <RiskTaken entry={entry} />;
  }
}

function AtMeeting({ entry }: Step<'meeting'>) {
  const params = { ...addressIn(usePlace()), reference: shortOf(entry.reference) };
  return (
    <Told what={fateOf(entry)}>
      <Link to="/w/$workspace/p/$code/meetings/$reference" params={params}>
        {shortOf(entry.reference)} {entry.title}
      </Link>
      <span className="block">{entry.itemTitle ?? t('story.confidential')}</span>
      {entry.hasMinutes && (
        <Link to="/w/$workspace/p/$code/meetings/$reference/minutes" params={params}>
          {t('story.minutes')}
          <span className="visually-hidden"> {shortOf(entry.reference)}</span>
        </Link>
      )}
    </Told>
  );
}

function Decided({ entry }: Step<'decision'>) {
  const { status, outcome, title, supersededBy } = entry;
  return (
    <Told what={t(`story.status.${status}`)} words={outcome === title ? '' : outcome}>
      <Quoted page="decisions" entry={entry} />
      {supersededBy && <span className="block">{t('story.superseded', { reference: shortOf(supersededBy) })}</span>}
    </Told>
  );
}

function ActionTaken({ entry }: Step<'action'>) {
  const { holder, dueOn, light, serves, words, status } = entry;
  const end = endOf(entry);
  const isOpen = end === null && status !== 'ceased';
  const facts = [...(holder ? [holder] : []), ...(isOpen && dueOn ? [t('story.due', { day: shortDay(dueOn) })] : [])];
  const address = addressIn(usePlace());
  return (
    <Told what={t('story.action')} words={words}>
      <Quoted page="actions" entry={entry} />
      <span className="block row-facts">{facts.join(' · ')}</span>
      {isOpen && light && <LightTag light={light} />}
      {end && <span className="block">{end}</span>}
      {serves && (
        <span className="block">
          <Link
            to="/w/$workspace/p/$code/plan/$reference"
            params={{ ...address, reference: shortOf(serves.reference) }}
          >
            {t('story.moves', { reference: shortOf(serves.reference), title: serves.title })}
          </Link>
          {`: ${servedWords(serves)}`}
        </span>
      )}
    </Told>
  );
}

function RiskTaken({ entry }: Step<'risk'>) {
  const { holder, light, status, closedOn, words } = entry;
  return (
    <Told what={t('story.risk')} words={words}>
      <Quoted page="risks" entry={entry} />
      <span className="block row-facts">{holder}</span>
      {status === 'open' && <LightTag light={light} />}
      {status === 'materialised' && <span className="block">{t('story.materialised')}</span>}
      {closedOn && <span className="block">{t('story.closed', { day: shortDay(closedOn) })}</span>}
    </Told>
  );
}

type ToldProps = { what: string; words?: string; children: ReactNode };

function Told({ what, words = '', children }: ToldProps) {
  return (
    <>
      <h3>{what}</h3>
      <div className="timeline-body">
        {children}
        {words && <p className="as-typed muted">{words}</p>}
      </div>
    </>
  );
}

type QuotedProps = {
  page: 'decisions' | 'actions' | 'risks';
  entry: { reference: string; title: string; isThis: boolean };
};

/** The thing by what people quote; the page one is on is no link. */
function Quoted({ page, entry: { reference, title, isThis } }: QuotedProps) {
  const params = { ...addressIn(usePlace()), reference: shortOf(reference) };
  const words = `${shortOf(reference)} ${title}`;
  if (isThis) return <strong>{words}</strong>;
  return (
    <Link to={pages[page]} params={params}>
      {words}
    </Link>
  );
}

const pages = {
  decisions: '/w/$workspace/p/$code/decisions/$reference',
  actions: '/w/$workspace/p/$code/actions/$reference',
  risks: '/w/$workspace/p/$code/risks/$reference',
} as const;
