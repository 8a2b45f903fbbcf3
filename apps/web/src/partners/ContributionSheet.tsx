import type { ListedContribution } from '@trivet/contract';
import type { Place } from '../partnerships/place.ts';
import { Sheet } from '../ui/Sheet.tsx';
import { AddContribution } from './AddContribution.tsx';
import { EditContribution } from './EditContribution.tsx';
import { t } from './partners.strings.ts';

type Props = {
  place: Place;
  /** Undefined for a new one */
  contribution: ListedContribution | undefined;
  taken: readonly ListedContribution[];
  onClose: () => void;
};

/** One contribution to an outcome: added, changed or ended. */
export default function ContributionSheet({ place, contribution, taken, onClose }: Props) {
  const title = contribution
    ? t('contributions.editTitle', { code: contribution.outcomeCode })
    : t('contributions.add');
  return (
    <Sheet title={title} onClose={onClose}>
      {contribution ? (
        <EditContribution contribution={contribution} onClose={onClose} />
      ) : (
        <AddContribution place={place} taken={taken} onClose={onClose} />
      )}
    </Sheet>
  );
}
