import type { PackSection } from '@trivet/domain';
import { ReorderList } from '../ui/ReorderList.tsx';
import { t } from './board-packs.strings.ts';

type Props = { chosen: readonly PackSection[]; onReorder: (sections: PackSection[]) => void };

/** The sections of a pack as they will follow one another. */
export default function SectionsInOrder({ chosen, onReorder }: Props) {
  const nameOf = (section: PackSection) => t(`packs.section.${section}`);
  return (
    <ReorderList
      label={t('packs.form.order')}
      items={chosen}
      idOf={(section) => section}
      nameOf={nameOf}
      onReorder={(ids) => onReorder(chosen.toSorted((one, other) => ids.indexOf(one) - ids.indexOf(other)))}
    >
      {nameOf}
    </ReorderList>
  );
}
