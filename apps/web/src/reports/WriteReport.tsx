import { useNavigate } from '@tanstack/react-router';
import type { ReportRepresentation } from '@trivet/contract';
import { Conflict, type Difference } from '../lib/Conflict.tsx';
import { addressIn, usePlace } from '../partnerships/place.ts';
import { Button } from '../ui/Button.tsx';
import { Radios } from '../ui/Radios.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { SharedField, WhoIsHere } from '../writers/SharedField.tsx';
import { CorrectionsField } from './CorrectionsField.tsx';
import { SavingNote } from './SavingNote.tsx';
import { fieldId, lightWords } from './report-fields.ts';
import { headlineLimit, type ReportWords } from './report-words.ts';
import { useReportAutosave, type ReportAutosave as Autosave } from './useReportAutosave.ts';
import { t } from './reports.strings.ts';
import { useReportWriters, type ReportWriters } from './useReportWriters.ts';

/** The report as one page to write on: saved as it is typed, checked before it is submitted. */
export function WriteReport({ report, maySubmit }: { report: ReportRepresentation; maySubmit: boolean }) {
  const place = usePlace();
  const navigate = useNavigate();
  const autosave = useReportAutosave(report);
  const writers = useReportWriters(report);
  const check = async () => {
    if (!(await autosave.flush())) return document.getElementById(fieldId('headline'))?.focus();
    const params = { ...addressIn(place), reference: report.periodStartsOn };
    void navigate({ to: '/w/$workspace/p/$code/reports/$reference/check', params });
  };
  return (
    <section className="form" aria-label={t('report.writing')}>
      <WhoIsHere writers={writers} />
      <Meeting autosave={autosave} />
      <First {...{ autosave, writers }} suggested={report.figures.suggested.light} />
      <Rest {...{ autosave, writers }} />
      <CorrectionsField report={report} autosave={autosave} />
      <div className="form-footer">
        <Button kind="primary" busy={autosave.saving.state === 'saving'} onClick={() => void check()}>
          {t(maySubmit ? 'report.check' : 'report.checkOnly')}
        </Button>
        <SavingNote
          saving={autosave.saving}
          headlineWaits={isTooLong(autosave.words)}
          onRetry={() => void autosave.flush()}
        />
      </div>
    </section>
  );
}

const isTooLong = ({ headline }: ReportWords) => headline.trim().length > headlineLimit;

type Writing = { autosave: Autosave; writers: ReportWriters };

function First({ autosave: { words, change }, writers, suggested }: Writing & { suggested: string }) {
  const differs = words.light !== null && suggested !== 'grey' && words.light !== suggested;
  return (
    <>
      <SharedField writers={writers} field="headline" label={t('report.headline')}>
        {(readOnly) => (
          <TextArea
            id={fieldId('headline')}
            readOnly={readOnly}
            label={t('report.headline')}
            hint={t('report.headlineHint')}
            limit={headlineLimit}
            error={isTooLong(words) ? t('report.headlineLong') : undefined}
            value={words.headline}
            onChange={(headline) => change({ headline })}
          />
        )}
      </SharedField>
      <Radios
        id={fieldId('light')}
        label={t('report.light')}
        hint={t('report.lightHint')}
        value={words.light}
        onChange={(light) => change({ light })}
        options={(['green', 'amber', 'red'] as const).map((value) => ({ value, label: t(`report.light.${value}`) }))}
      />
      <SharedField writers={writers} field="lightReason" label={t('report.lightReason')}>
        {(readOnly) => (
          <TextArea
            id={fieldId('lightReason')}
            readOnly={readOnly}
            label={t('report.lightReason')}
            hint={differs ? t('report.lightDiffers') : undefined}
            value={words.lightReason}
            onChange={(lightReason) => change({ lightReason })}
            optional={!differs}
          />
        )}
      </SharedField>
    </>
  );
}

function Rest({ autosave: { words, change }, writers }: Writing) {
  return (
    <>
      {(['achievements', 'nextPeriod', 'helpNeeded'] as const).map((name) => (
        <SharedField key={name} writers={writers} field={name} label={t(`report.${name}`)}>
          {(readOnly) => (
            <TextArea
              id={fieldId(name)}
              readOnly={readOnly}
              label={t(`report.${name}`)}
              hint={name === 'helpNeeded' ? t('report.helpHint') : undefined}
              value={words[name]}
              onChange={(text) => change({ [name]: text })}
              rows={name === 'helpNeeded' ? 3 : 5}
              optional
            />
          )}
        </SharedField>
      ))}
    </>
  );
}

/** Two people wrote in one place: yours and theirs side by side. */
function Meeting({ autosave: { meeting, words, change, settle } }: { autosave: Autosave }) {
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

const differencesOf = (mine: ReportWords, theirs: ReportWords, change: Autosave['change']): Difference[] =>
  names.flatMap((name) => {
    const [yours, other] = [mine, theirs].map((words) => shownOf(words, name));
    if (yours === other) return [];
    const both = isText(name) ? () => change({ [name]: `${other}\n${yours}` }) : undefined;
    return [{ id: name, label: t(`report.${name}`), yours, theirs: other, keepBoth: both }];
  });

const names = ['headline', 'light', 'lightReason', 'achievements', 'nextPeriod', 'helpNeeded', 'corrections'] as const;

const isText = (name: (typeof names)[number]) => name !== 'light' && name !== 'corrections';

const shownOf = (words: ReportWords, name: (typeof names)[number]) => {
  if (name === 'light') return lightWords(words.light);
  return name === 'corrections' ? words.corrections.map(({ words: said }) => said).join('; ') : words[name];
};
