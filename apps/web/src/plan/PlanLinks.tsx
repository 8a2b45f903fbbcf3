import { Link } from '@tanstack/react-router';
import { addressIn, shortOf, usePlace } from '../partnerships/place.ts';

type Named = { reference: string; title: string };

/** The way to an objective or a milestone. */
export function PlanLink({ reference, title }: Named) {
  const params = { ...addressIn(usePlace()), reference: shortOf(reference) };
  return (
    <Link to="/w/$workspace/p/$code/plan/$reference" params={params}>
      {shortOf(reference)} {title}
    </Link>
  );
}

/** The way to an action that serves one. */
export function ActionLink({ reference, title }: Named) {
  const params = { ...addressIn(usePlace()), reference: shortOf(reference) };
  return (
    <Link to="/w/$workspace/p/$code/actions/$reference" params={params}>
      {shortOf(reference)} {title}
    </Link>
  );
}
