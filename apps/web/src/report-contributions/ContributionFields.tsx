import type { ReportContributionRepresentation } from '@trivet/contract';
import type { ReactNode } from 'react';
import { Disclosure } from '../ui/Disclosure.tsx';
import { RadioTiles } from '../ui/RadioTiles.tsx';
import { Radios } from '../ui/Radios.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { MovedField } from './MovedField.tsx';
import { fieldId, headlineLimit } from './contribution-words.ts';
import { lightWords, supports } from './said.ts';
import type { ContributionAutosave } from './useContributionAutosave.ts';
import { t } from './report-contributions.strings.ts';

type Props = { contribution: ReportContributionRepresentation; autosave: ContributionAutosave };

/** The parts that are open: all of them, or those that came back. */
export function ContributionFields(props: Props) {
  const open = props.contribution.permissions.fields;
  return (
    <>
      {open.includes('headline') && <Headline {...props} />}
      {open.includes('light') && <Delivery {...props} />}
      {open.includes('moved') && <MovedField {...props} />}
      {(['nextPeriod', 'helpNeeded'] as const).map(
        (name) => open.includes(name) && <Text key={name} {...props} name={name} />,
      )}
      {open.includes('support') && <Support {...props} />}
    </>
  );
}

function Headline({ contribution: { before }, autosave: { words, change } }: Props) {
  const isTooLong = words.headline.trim().length > headlineLimit;
  return (
    <Beside before={before} text={before?.headline}>
      <TextArea
        id={fieldId('headline')}
        label={t('contribution.headline')}
        hint={t('contribution.headlineHint')}
        limit={headlineLimit}
        error={isTooLong ? t('contribution.headlineLong') : undefined}
        value={words.headline}
        onChange={(headline) => change({ headline })}
      />
    </Beside>
  );
}

/** A reason is asked for only where the light is another than last time. */
function Delivery({ contribution: { before }, autosave: { words, change } }: Props) {
  const was = before?.light ?? null;
  const hasMoved = was !== null && words.light !== null && was !== words.light;
  return (
    <>
      <Radios
        id={fieldId('light')}
        label={t('contribution.light')}
        hint={was ? t('contribution.lightWas', { light: lightWords(was) }) : undefined}
        value={words.light}
        onChange={(light) => change({ light })}
        options={(['green', 'amber', 'red'] as const).map((value) => ({ value, label: lightWords(value) }))}
      />
      <TextArea
        id={fieldId('lightReason')}
        label={t('contribution.lightReason')}
        hint={hasMoved ? t('contribution.lightMoved') : undefined}
        value={words.lightReason}
        onChange={(lightReason) => change({ lightReason })}
        optional={!hasMoved}
        rows={2}
      />
    </>
  );
}

const hints = { nextPeriod: 'contribution.nextHint', helpNeeded: 'contribution.helpHint' } as const;

function Text({ contribution: { before }, autosave: { words, change }, name }: Props & { name: keyof typeof hints }) {
  return (
    <Beside before={before} text={before?.[name]}>
      <TextArea
        id={fieldId(name)}
        label={t(`contribution.${name}`)}
        hint={t(hints[name])}
        value={words[name]}
        onChange={(text) => change({ [name]: text })}
        rows={3}
        optional
      />
    </Beside>
  );
}

function Support({ autosave: { words, change } }: Props) {
  return (
    <>
      <RadioTiles<number>
        id={fieldId('support')}
        label={t('contribution.support')}
        hint={t('contribution.supportHint')}
        value={words.support}
        onChange={(support) => change({ support })}
        options={supports}
        optional
      />
      <TextArea
        id={fieldId('supportWords')}
        label={t('contribution.supportWords')}
        value={words.supportWords}
        onChange={(text) => change({ supportWords: text })}
        rows={2}
        optional
      />
    </>
  );
}

type BesideProps = {
  before: ReportContributionRepresentation['before'];
  text: string | undefined;
  children: ReactNode;
};

/** A box, and under it what was written there last time. */
function Beside({ before, text, children }: BesideProps) {
  return (
    <div>
      {children}
      {before && text && (
        <Disclosure title={t('contribution.before', { label: before.label })} plain>
          <p className="as-typed">{text}</p>
        </Disclosure>
      )}
    </div>
  );
}
