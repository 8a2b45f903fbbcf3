import type { Light, Risk } from '@trivet/domain';
import { ScoreChip } from '../ui/ScoreChip.tsx';
import { levelOf, useScoring } from './scoring.ts';

/** A score in the light it was given, called as the workspace calls it. */
export function GivenScore({ workspaceId, score, light }: { workspaceId: string; score: number; light: Light }) {
  return <ScoreChip score={score} light={light} band={useScoring(workspaceId).band(light)} />;
}

/** How a risk stands now. */
export function CurrentScore({ risk }: { risk: Pick<Risk, 'workspaceId' | 'score' | 'light'> }) {
  return <GivenScore workspaceId={risk.workspaceId} score={risk.score} light={risk.light} />;
}

type Cell = { workspaceId: string; likelihood: number; impact: number };

/** A cell's score, in the light that cell has now. */
export function Score({ workspaceId, likelihood, impact }: Cell) {
  const light = useScoring(workspaceId).lightAt(levelOf(likelihood) ?? 1, levelOf(impact) ?? 1);
  return <GivenScore workspaceId={workspaceId} score={likelihood * impact} light={light} />;
}
