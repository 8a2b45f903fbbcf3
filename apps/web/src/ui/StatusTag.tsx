import type { ReactNode } from 'react';
import { StatusShape, type Shape } from './shapes.tsx';

export type StatusKind = 'red' | 'amber' | 'yellow' | 'green' | 'blue' | 'grey';

type Props = {
  kind: StatusKind;
  /** The word: colour and shape never stand alone. */
  children: ReactNode;
  shape?: Shape | undefined;
  /** For walls and print: full colour instead of a tint. */
  solid?: boolean;
  /** Told long ago: drawn with a broken edge. */
  stale?: boolean;
};

/** How something stands, by shape, word and colour. */
export function StatusTag({ kind, children, shape = shapes[kind], solid, stale }: Props) {
  return (
    <span className="tag" data-kind={kind} data-solid={solid ? '' : undefined} data-stale={stale ? '' : undefined}>
      <StatusShape shape={shape} />
      <span>{children}</span>
    </span>
  );
}

const shapes = {
  red: 'octagon',
  amber: 'triangle',
  yellow: 'diamond',
  green: 'circle',
  blue: 'tick',
  grey: 'ring',
} as const satisfies Record<StatusKind, Shape>;
