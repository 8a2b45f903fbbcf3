import { Link } from '@tanstack/react-router';
import type { ActionRepresentation } from '@trivet/contract';
import { addressIn, shortOf, type Place } from '../partnerships/place.ts';
import { toast } from '../ui/Toast.tsx';
import { t } from './actions.strings.ts';

/** Says that an action was added, with the way to it. */
export const tellRaised = (place: Place, { reference }: ActionRepresentation) => {
  const short = shortOf(reference);
  const link = (
    <Link to="/w/$workspace/p/$code/actions/$reference" params={{ ...addressIn(place), reference: short }}>
      {t('actions.raise.open')}
    </Link>
  );
  toast(t('actions.raise.done', { reference: short }), { link });
};
