import type { ReportRepresentation } from '@trivet/contract';
import { shortOf } from '../partnerships/place.ts';
import { TextArea } from '../ui/TextArea.tsx';
import { fieldId } from './report-fields.ts';
import { sectionIn } from './sections.ts';
import type { ReportAutosave } from './useReportAutosave.ts';
import { t } from './reports.strings.ts';

type Props = { report: ReportRepresentation; autosave: ReportAutosave };

/** Each late action asks what is done about it. */
export function CorrectionsField({ report, autosave: { words, change } }: Props) {
  const late = sectionIn(report.sections, 'deviations')?.items ?? [];
  if (late.length === 0) return null;
  const put = (actionId: string, said: string) => {
    const others = words.corrections.filter((one) => one.actionId !== actionId);
    change({ corrections: said === '' ? others : [...others, { actionId, words: said }] });
  };
  return (
    <fieldset className="field" id={fieldId('corrections')} tabIndex={-1}>
      <legend>{t('report.corrections')}</legend>
      <p className="field-hint">{t('report.correctionsHint')}</p>
      <div className="stack">
        {late.map(({ actionId, reference, title, ownerName, partnerName, daysLate }) => (
          <TextArea
            key={actionId}
            id={fieldId(actionId)}
            label={t('report.correction', { reference: shortOf(reference), title })}
            hint={t('report.correctionFacts', {
              owner: ownerName ?? partnerName ?? t('report.correctionNobody'),
              days: daysLate,
            })}
            value={words.corrections.find((one) => one.actionId === actionId)?.words ?? ''}
            onChange={(said) => put(actionId, said)}
            rows={2}
            optional
          />
        ))}
      </div>
    </fieldset>
  );
}
