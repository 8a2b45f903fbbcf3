import { useQuery } from '@tanstack/react-query';
import type { MovedCandidate, ReportContributionRepresentation } from '@trivet/contract';
import { Mentions } from '../mentions/Mentions.tsx';
import { shortOf } from '../partnerships/place.ts';
import { Loaded } from '../ui/Loaded.tsx';
import { Checkbox } from '../ui/Checkboxes.tsx';
import { TextField } from '../ui/TextField.tsx';
import { fieldId, type Picked } from './contribution-words.ts';
import { movedQuery } from './report-contributions.api.ts';
import type { ContributionAutosave } from './useContributionAutosave.ts';
import { t } from './report-contributions.strings.ts';

type Props = { contribution: ReportContributionRepresentation; autosave: ContributionAutosave };

/** What moved of a partner's actions and risks: ticked, it goes into the report in the partner's own words. */
export function MovedField({ contribution, autosave }: Props) {
  const query = useQuery(movedQuery(contribution));
  return (
    <fieldset className="field" id={fieldId('moved')} tabIndex={-1}>
      <legend>{t('contribution.moved')}</legend>
      <p className="field-hint">{t('contribution.movedHint')}</p>
      <Loaded query={query} what={t('contribution.movedWhat')}>
        {({ items }) => {
          const shown = [...items, ...pickedBefore(contribution, items)];
          if (shown.length === 0) return <p className="muted">{t('contribution.movedNone')}</p>;
          return shown.map((thing) => (
            <Thing key={thing.subjectId} thing={thing} autosave={autosave} partnershipId={contribution.partnershipId} />
          ));
        }}
      </Loaded>
    </fieldset>
  );
}

type Offered = Pick<MovedCandidate, 'subject' | 'subjectId' | 'reference' | 'title'> & {
  move: MovedCandidate['move'] | null;
};

/** What was picked and has since moved back stays to be seen, and to be unticked. */
const pickedBefore = ({ words }: ReportContributionRepresentation, items: readonly MovedCandidate[]): Offered[] =>
  (words?.moved ?? [])
    .filter(({ subjectId }) => items.every((item) => item.subjectId !== subjectId))
    .map(({ words: title, ...thing }) => ({ ...thing, title, move: null }));

type ThingProps = { thing: Offered; autosave: ContributionAutosave; partnershipId: string };

function Thing({ thing, autosave: { words, change }, partnershipId }: ThingProps) {
  const { subject, subjectId, reference, title } = thing;
  const box = fieldId(`${subjectId}-words`);
  const picked = words.moved.find((one) => one.subjectId === subjectId);
  const others = words.moved.filter((one) => one.subjectId !== subjectId);
  const put = (said: string) => change({ moved: placed(words.moved, { subject, subjectId, words: said }) });
  return (
    <>
      <Checkbox
        id={fieldId(subjectId)}
        label={`${shortOf(reference)} ${title}`}
        {...(thing.move && { hint: t(`move.${thing.move}`) })}
        value={picked !== undefined}
        onChange={(isOn) => (isOn ? put(firstWords(thing)) : change({ moved: others }))}
      />
      {picked && (
        <Mentions partnershipId={partnershipId} field={{ id: box, value: picked.words, onChange: put }}>
          <TextField
            id={box}
            label={t('contribution.movedWords', { reference: shortOf(reference) })}
            value={picked.words}
            onChange={put}
          />
        </Mentions>
      )}
    </>
  );
}

/** In its place where it is picked already, else at the end. */
const placed = (moved: readonly Picked[], thing: Picked): Picked[] =>
  moved.some(({ subjectId }) => subjectId === thing.subjectId)
    ? moved.map((one) => (one.subjectId === thing.subjectId ? thing : one))
    : [...moved, thing];

const firstWords = ({ title, move }: Offered) => (move ? `${title}: ${t(`move.${move}`)}` : title);
