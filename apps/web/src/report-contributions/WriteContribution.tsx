import { useNavigate } from '@tanstack/react-router';
import type { ReportContributionRepresentation } from '@trivet/contract';
import { Conflict, type Difference } from '../lib/Conflict.tsx';
import { dayOf, longDay } from '../lib/dates.ts';
import { usePlace } from '../partnerships/place.ts';
import { SavingNote } from '../reports/SavingNote.tsx';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { WhoIsHere } from '../writers/SharedField.tsx';
import { ContributionFields } from './ContributionFields.tsx';
import { addressOf, type Shown } from './OneContribution.tsx';
import { fieldId, headlineLimit, startedFrom, type Words } from './contribution-words.ts';
import { useContributionWriters } from './useContributionWriters.ts';
import { useContributionAutosave, type ContributionAutosave } from './useContributionAutosave.ts';
import { lightWords, supportWords } from './said.ts';
import { nameOfSection } from './sections.ts';
import { t } from './report-contributions.strings.ts';

/** A partner's part of a report as one page to write on: saved as it is typed, checked before it is sent. */
export function WriteContribution(shown: Shown) {
  const { contribution } = shown;
  const place = usePlace();
  const navigate = useNavigate();
  const autosave = useContributionAutosave(contribution);
  const writers = useContributionWriters(contribution);
  const check = async () => {
    if (!(await autosave.flush())) return document.getElementById(fieldId('headline'))?.focus();
    void navigate({
      to: '/w/$workspace/p/$code/reports/$reference/from/$partnerId/check',
      params: addressOf(place, shown),
    });
  };
  return (
    <section className="form" aria-label={t('contribution.write')}>
      <Returned contribution={contribution} />
      <WhoIsHere writers={writers} />
      <Meeting autosave={autosave} />
      <StartFrom contribution={contribution} autosave={autosave} />
      <ContributionFields {...{ contribution, autosave, writers }} />
      <div className="form-footer">
        <Button kind="primary" busy={autosave.saving.state === 'saving'} onClick={() => void check()}>
          {t('contribution.check')}
        </Button>
        <SavingNote
          saving={autosave.saving}
          headlineWaits={autosave.words.headline.trim().length > headlineLimit}
          onRetry={() => void autosave.flush()}
        />
      </div>
    </section>
  );
}

type Props = { contribution: ReportContributionRepresentation };

/** Who gave it back, and what must change in which part. */
function Returned({ contribution: { status, comments, returnedByName, returnedAt } }: Props) {
  if (status !== 'returned' || !returnedAt) return null;
  const day = longDay(dayOf(returnedAt));
  return (
    <Banner kind="warning" title={t('contribution.returned', { name: returnedByName ?? '', day })}>
      <p>{t('contribution.returnedWhy')}</p>
      <ul>
        {comments.map(({ section, words }) => (
          <li key={section}>
            <strong>{nameOfSection(section)}</strong>: {words}
          </li>
        ))}
      </ul>
    </Banner>
  );
}

/** Most of what is said each time is said again: one press, then edit. */
function StartFrom({ contribution: { before, status }, autosave }: Props & { autosave: ContributionAutosave }) {
  if (!before || status !== 'not_started' || autosave.words.headline !== '') return null;
  return (
    <div className="cluster">
      <Button size="small" onClick={() => autosave.change(startedFrom(autosave.words, before))}>
        {t('contribution.startFrom')}
      </Button>
      <span className="muted">{t('contribution.startFromWhy', { label: before.label })}</span>
    </div>
  );
}

/** Two people wrote in one place: yours and theirs side by side. */
function Meeting({ autosave: { meeting, words, change, settle } }: { autosave: ContributionAutosave }) {
  if (!meeting) return null;
  const { theirs, by, at } = meeting;
  return (
    <Conflict
      by={by}
      at={at}
      differences={differencesOf(words, theirs, change)}
      onUseTheirs={(id) => change(Object.fromEntries(Object.entries(theirs).filter(([name]) => name === id)))}
      onEdit={(id) => document.getElementById(fieldId(id))?.focus()}
      onDone={settle}
    />
  );
}

const names = [
  'headline',
  'light',
  'lightReason',
  'moved',
  'nextPeriod',
  'helpNeeded',
  'support',
  'supportWords',
] as const;

const differencesOf = (mine: Words, theirs: Words, change: ContributionAutosave['change']): Difference[] =>
  names.flatMap((name) => {
    const [yours, other] = [wordsOf(mine, name), wordsOf(theirs, name)];
    if (yours === other) return [];
    const both = isText(name) ? () => change({ [name]: `${other}\n${yours}` }) : undefined;
    return [{ id: name, label: t(`contribution.${name}`), yours, theirs: other, keepBoth: both }];
  });

const isText = (name: (typeof names)[number]) => !['light', 'support', 'moved'].includes(name);

const wordsOf = (words: Words, name: (typeof names)[number]): string => {
  if (name === 'light') return lightWords(words.light);
  if (name === 'support') return supportWords(words.support);
  return name === 'moved' ? words.moved.map(({ words: said }) => said).join('; ') : words[name];
};
