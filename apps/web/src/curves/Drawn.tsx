import type { Drawing, Mark } from '@trivet/charts';
import { createElement, type ReactNode } from 'react';

type Props = { drawing: Drawing; label?: string; children?: ReactNode };

/** A drawing on the page: a picture with a name, or decoration where words beside it say the same. */
export function Drawn({ drawing: { width, height, marks }, label, children }: Props) {
  const spoken = label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label };
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} {...spoken}>
      {marks.map(shapeOf)}
      {children}
    </svg>
  );
}

const shapeOf = ({ tag, attributes, within }: Mark, key: number): ReactNode =>
  createElement(
    tag,
    { key, ...attributes },
    ...within.map((each, at) => (typeof each === 'string' ? each : shapeOf(each, at))),
  );
