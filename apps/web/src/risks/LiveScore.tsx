import { ScoreChip } from '../ui/ScoreChip.tsx';
import type { ReactNode } from 'react';
import { useScoring, type Level } from './scoring.ts';
import { t } from './risks.strings.ts';

type Props = {
  workspaceId: string;
  likelihood: Level | null;
  impact: Level | null;
  appetite: number | undefined;
  children?: ReactNode;
};

/** What the two choices come to, said as they are made: 'Score 16, High. Above this partnership’s appetite of 12.' */
export function LiveScore({ workspaceId, likelihood, impact, appetite, children }: Props) {
  const { lightAt, band } = useScoring(workspaceId);
  const light = likelihood && impact && lightAt(likelihood, impact);
  const score = (likelihood ?? 0) * (impact ?? 0);
  return (
    <div className="live-score" role="status">
      {!light ? (
        <span className="muted">{t('risks.raise.scoreLater')}</span>
      ) : (
        <>
          <ScoreChip score={score} light={light} band={band(light)} />
          <span>
            <span className="visually-hidden">{t('risks.raise.score', { score, band: band(light) })} </span>
            {appetite !== undefined &&
              t(score > appetite ? 'risks.raise.above' : 'risks.raise.within', { appetite })}{' '}
            {children}
          </span>
        </>
      )}
    </div>
  );
}
