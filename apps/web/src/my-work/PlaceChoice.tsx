import type { SessionPartnership } from '../app/session.ts';
import { Select } from '../ui/Select.tsx';
import { t } from './my-work.strings.ts';

type Props = { partnerships: readonly SessionPartnership[]; chosenId: string; onChoose: (id: string) => void };

/** Which partnership a new thing is for: asked only where there is more than one. */
export function PlaceChoice({ partnerships, chosenId, onChoose }: Props) {
  if (partnerships.length < 2) return null;
  return (
    <Select
      id="new-place"
      label={t('myWork.place.label')}
      value={chosenId}
      options={partnerships.map(({ id: value, name }) => ({ value, label: name }))}
      onChange={onChoose}
    />
  );
}
