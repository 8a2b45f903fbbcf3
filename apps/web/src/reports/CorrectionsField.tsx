import type { ReportRepresentation } from '@trivet/contract';
import { shortOf } from '../partnerships/place.ts';
import { TextArea } from '../ui/TextArea.tsx';
import { correctionOf, idOf, type Late, lateIn } from './deviations.ts';
import { fieldId } from './report-fields.ts';
import { sectionIn } from './sections.ts';
import type { ReportAutosave } from './useReportAutosave.ts';
import { t } from './reports.strings.ts';

type Props = { report: ReportRepresentation; autosave: ReportAutosave };

/** Each late milestone and action asks what is done about it. */
export function CorrectionsField({ report, autosave: { words, change } }: Props) {
  const late = lateIn(sectionIn(report.sections, 'deviations'));
  if (late.length === 0) return null;
  const put = (about: Late, said: string) => {
    const others = words.corrections.filter((one) => idOf(one) !== about.id);
    change({ corrections: said === '' ? others : [...others, correctionOf(about, said)] });
  };
  return (
    <fieldset className="field" id={fieldId('corrections')} tabIndex={-1}>
      <legend>{t('report.corrections')}</legend>
      <p className="field-hint">{t('report.correctionsHint')}</p>
      <div className="stack">
        {late.map((about) => (
          <TextArea
            key={about.id}
            id={fieldId(about.id)}
            label={t('report.correction', { reference: shortOf(about.reference), title: about.title })}
            hint={t('report.correctionFacts', {
              owner: about.ownerName ?? about.partnerName ?? t('report.correctionNobody'),
              days: about.daysLate,
            })}
            value={words.corrections.find((one) => idOf(one) === about.id)?.words ?? ''}
            onChange={(said) => put(about, said)}
            rows={2}
            optional
          />
        ))}
      </div>
    </fieldset>
  );
}
