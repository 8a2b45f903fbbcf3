import { Link } from '@tanstack/react-router';
import type { ListedRisk } from '@trivet/contract';
import { addressIn, shortOf, usePlace } from '../partnerships/place.ts';

type Props = { risk: Pick<ListedRisk, 'reference' | 'title'>; withReference?: boolean };

export function RiskLink({ risk: { reference, title }, withReference = false }: Props) {
  const place = usePlace();
  const short = shortOf(reference);
  return (
    <Link to="/w/$workspace/p/$code/risks/$reference" params={{ ...addressIn(place), reference: short }}>
      {withReference ? `${short} ${title}` : title}
    </Link>
  );
}
