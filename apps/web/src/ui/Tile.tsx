import { createLink } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, ReactNode } from 'react';
import { Icon, nextIcon } from './icons.tsx';

type Words = { label: string; figure: ReactNode; detail?: ReactNode };

/** One figure with what it counts and which way it goes. */
export function Tile(words: Words) {
  return (
    <div className="tile">
      <TileWords {...words} />
    </div>
  );
}

/** The same, leading to what it counts: takes `to`, `params`, `search`. */
export const LinkTile = createLink(function AnchorTile({
  label,
  figure,
  detail,
  ...rest
}: Words & Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'children'>) {
  return (
    <a {...rest} className="tile">
      <TileWords {...{ label, figure, detail }} />
      <Icon path={nextIcon} />
    </a>
  );
});

function TileWords({ label, figure, detail }: Words) {
  return (
    <>
      <span className="tile-label">{label}</span>
      <span className="tile-figure">{figure}</span>
      {detail && <span className="tile-detail">{detail}</span>}
    </>
  );
}
