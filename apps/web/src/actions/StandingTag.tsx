import { StatusTag, type StatusKind } from '../ui/StatusTag.tsx';
import type { Shape } from '../ui/shapes.tsx';
import { standingWord, type Standing } from './standings.ts';

/** Where an action stands, in the words people use. */
export function StandingTag({ standing, solid }: { standing: Standing; solid?: boolean }) {
  const { kind, shape } = looks[standing];
  return (
    <StatusTag kind={kind} shape={shape} {...(solid && { solid })}>
      {standingWord(standing)}
    </StatusTag>
  );
}

const looks: Record<Standing, { kind: StatusKind; shape?: Shape }> = {
  not_started: { kind: 'grey' },
  on_track: { kind: 'green' },
  at_risk: { kind: 'amber' },
  off_track: { kind: 'red' },
  blocked: { kind: 'red', shape: 'pause' },
  complete: { kind: 'blue' },
  stopped: { kind: 'grey', shape: 'diamond' },
};
