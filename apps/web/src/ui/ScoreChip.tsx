import type { Light } from './LightTag.tsx';
import { StatusTag } from './StatusTag.tsx';
import { t } from './ui.strings.ts';

/** A risk score with the word and light of its band: '20 High'. The band comes from the workspace's matrix. */
export function ScoreChip({ score, light, band }: { score: number; light: Exclude<Light, 'grey'>; band?: string }) {
  return (
    <span className="score-chip">
      <StatusTag kind={light}>
        <b>{score}</b> {band ?? t(bands[light])}
      </StatusTag>
    </span>
  );
}

const bands = { green: 'band.low', amber: 'band.medium', red: 'band.high' } as const;
