import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { seatsQuery } from '../partnerships/seats.api.ts';
import type { Place } from '../partnerships/place.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { QuickAdd } from './QuickAdd.tsx';
import { tellRaised } from './tell-raised.tsx';
import { t } from './quick.strings.ts';

type Props = { place: Place; choosePlace?: ReactNode; onClose: () => void };

/** An action in one line, from anywhere. */
export default function QuickAddDialog({ place, choosePlace, onClose }: Props) {
  const { data } = useQuery(seatsQuery(place.id));
  return (
    <Dialog title={t('quick.title')} size="wide" onClose={onClose}>
      <div className="stack">
        {choosePlace}
        <QuickAdd
          key={place.id}
          place={place}
          seats={data?.seats ?? []}
          holder={place.personId}
          onAdded={(action) => {
            tellRaised(place, action);
            onClose();
          }}
          onCancel={onClose}
        />
      </div>
    </Dialog>
  );
}
