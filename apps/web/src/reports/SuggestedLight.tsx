import type { ReportFigures } from '@trivet/domain';
import { LightTag } from '../ui/LightTag.tsx';
import { t } from './reports.strings.ts';

type Props = {
  suggested: ReportFigures['suggested'];
  /** Frozen with a report, and no longer of today */
  isFrozen?: boolean;
};

/** What the rules make of the figures, worst reason first. */
export function SuggestedLight({ suggested: { light, reasons }, isFrozen = false }: Props) {
  return (
    <div className="stack" data-gap="tight">
      <div>
        <LightTag light={light} />
      </div>
      {reasons.length === 0 ? (
        <p>{t('report.suggestedGood')}</p>
      ) : (
        <>
          <p>{t(isFrozen ? 'report.suggestedThen' : 'report.suggestedWhy')}</p>
          <ul>
            {reasons.map(({ code, count }) => (
              <li key={code}>{t(`report.reason.${code}`, { count })}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
