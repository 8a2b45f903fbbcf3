import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { addressIn, shortOf, usePlace } from '../partnerships/place.ts';

/** The page of a line. */
export function LineLink({ reference, children }: { reference: string; children?: ReactNode }) {
  const place = usePlace();
  const short = shortOf(reference);
  return (
    <Link to="/w/$workspace/p/$code/accountability/$reference" params={{ ...addressIn(place), reference: short }}>
      {children ?? short}
    </Link>
  );
}
