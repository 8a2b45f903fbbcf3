import { ScoreChip } from '../ui/ScoreChip.tsx';
import type { ReactNode } from 'react';
import { lightOf, type Level } from './bands.ts';
import { t } from './risks.strings.ts';

type Props = { likelihood: Level | null; impact: Level | null; appetite: number | undefined; children?: ReactNode };

/** What the two choices come to, said as they are made: 'Score 16, High. Above this partnership’s appetite of 12.' */
export function LiveScore({ likelihood, impact, appetite, children }: Props) {
  const score = likelihood && impact ? likelihood * impact : null;
  return (
    <div className="live-score" role="status">
      {score === null ? (
        <span className="muted">{t('risks.raise.scoreLater')}</span>
      ) : (
        <>
          <ScoreChip score={score} light={lightOf(score)} />
          <span>
            <span className="visually-hidden">
              {t('risks.raise.score', { score, band: t(`risks.light.${lightOf(score)}`) })}{' '}
            </span>
            {appetite !== undefined && t(score > appetite ? 'risks.raise.above' : 'risks.raise.within', { appetite })}{' '}
            {children}
          </span>
        </>
      )}
    </div>
  );
}
