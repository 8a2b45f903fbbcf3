import type { ReportContributionRepresentation } from '@trivet/contract';
import type { ComponentProps, ReactNode } from 'react';
import { Mentions } from '../mentions/Mentions.tsx';
import { Disclosure } from '../ui/Disclosure.tsx';
import { RadioTiles } from '../ui/RadioTiles.tsx';
import { Radios } from '../ui/Radios.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { SharedField } from '../writers/SharedField.tsx';
import { MovedField } from './MovedField.tsx';
import { fieldId, headlineLimit } from './contribution-words.ts';
import { lightWords, supports } from './said.ts';
import type { ContributionAutosave } from './useContributionAutosave.ts';
import type { ContributionWriters } from './useContributionWriters.ts';
import { t } from './report-contributions.strings.ts';

type Props = {
  contribution: ReportContributionRepresentation;
  autosave: ContributionAutosave;
  writers: ContributionWriters;
};

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

function Headline({ contribution: { before, partnershipId }, autosave: { words, change }, writers }: Props) {
  const isTooLong = words.headline.trim().length > headlineLimit;
  return (
    <Beside before={before} text={before?.headline}>
      <SharedField writers={writers} field="headline" label={t('contribution.headline')}>
        {(readOnly) => (
          <Naming
            partnershipId={partnershipId}
            id={fieldId('headline')}
            readOnly={readOnly}
            label={t('contribution.headline')}
            hint={t('contribution.headlineHint')}
            limit={headlineLimit}
            error={isTooLong ? t('contribution.headlineLong') : undefined}
            value={words.headline}
            onChange={(headline) => change({ headline })}
          />
        )}
      </SharedField>
    </Beside>
  );
}

/** A reason is asked for only where the light is another than last time. */
function Delivery({ contribution: { before, partnershipId }, autosave: { words, change }, writers }: Props) {
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
      <SharedField writers={writers} field="lightReason" label={t('contribution.lightReason')}>
        {(readOnly) => (
          <Naming
            partnershipId={partnershipId}
            id={fieldId('lightReason')}
            readOnly={readOnly}
            label={t('contribution.lightReason')}
            hint={hasMoved ? t('contribution.lightMoved') : undefined}
            value={words.lightReason}
            onChange={(lightReason) => change({ lightReason })}
            optional={!hasMoved}
            rows={2}
          />
        )}
      </SharedField>
    </>
  );
}

const hints = { nextPeriod: 'contribution.nextHint', helpNeeded: 'contribution.helpHint' } as const;

type TextProps = Props & { name: keyof typeof hints };

function Text({ contribution: { before, partnershipId }, autosave: { words, change }, writers, name }: TextProps) {
  return (
    <Beside before={before} text={before?.[name]}>
      <SharedField writers={writers} field={name} label={t(`contribution.${name}`)}>
        {(readOnly) => (
          <Naming
            partnershipId={partnershipId}
            id={fieldId(name)}
            readOnly={readOnly}
            label={t(`contribution.${name}`)}
            hint={t(hints[name])}
            value={words[name]}
            onChange={(text) => change({ [name]: text })}
            rows={3}
            optional
          />
        )}
      </SharedField>
    </Beside>
  );
}

function Support({ autosave: { words, change }, writers }: Props) {
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
      <SharedField writers={writers} field="supportWords" label={t('contribution.supportWords')}>
        {(readOnly) => (
          <TextArea
            id={fieldId('supportWords')}
            readOnly={readOnly}
            label={t('contribution.supportWords')}
            value={words.supportWords}
            onChange={(text) => change({ supportWords: text })}
            rows={2}
            optional
          />
        )}
      </SharedField>
    </>
  );
}

type NamingProps = ComponentProps<typeof TextArea> & { partnershipId: string };

/** A box that offers the people here where an @ is typed: whom the part names hears of it once it is sent. */
const Naming = ({ partnershipId, ...box }: NamingProps) => (
  <Mentions partnershipId={partnershipId} field={box}>
    <TextArea {...box} />
  </Mentions>
);

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
